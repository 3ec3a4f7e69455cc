// Receives events and verifies them with standardwebhooks, the library of the specification. What is not signed by the key is refused.
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { listen, say } from '../talk.mjs';

let secret = null;

const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request)
        body += part;
    let problem = null;
    try {
        new Webhook(secret).verify(body, request.headers);
    } catch (error) {
        problem = String(error);
    }

    response.writeHead(problem ? 401 : 204).end();
    say('received', { problem, type: request.headers['content-type'], id: request.headers['webhook-id'], body: problem ? null : JSON.parse(body) });
});

listen({ key: order => { secret = order.secret; } });
server.listen(0, '127.0.0.1', () => say('started', { port: server.address().port }));
