// A mail server, smtp-server, that the worker sends through. What it accepts is reported; who "bounce" and "later" are is refused for
// good and once; while it holds, it has received a mail and does not reply.
import { SMTPServer } from 'smtp-server';
import { listen, say } from '../talk.mjs';

let holds = false;
const refusedOnce = new Set();

function refusal(code, text) {
    return Object.assign(new Error(text), { responseCode: code });
}

const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, session, done) => done(password === 'open sesame' ? null : refusal(535, '5.7.8 wrong'), { user: username }),
    onRcptTo({ address }, session, done) {
        if (address.startsWith('bounce'))
            return done(refusal(550, `5.1.1 <${address}>: no such user`));
        if (address.startsWith('later') && !refusedOnce.has(address)) {
            refusedOnce.add(address);
            return done(refusal(450, '4.2.1 try again later'));
        }
        done();
    },
    onData(stream, session, done) {
        const parts = [];
        stream.on('data', part => parts.push(part));
        stream.on('end', () => {
            const mail = { to: session.envelope.rcptTo.map(one => one.address), raw: Buffer.concat(parts).toString('base64') };
            if (holds)
                return say('held', mail);
            say('mail', mail);
            done();
        });
    },
});
// A client that is killed resets its connection.
server.on('error', error => console.error(error));

listen({
    hold: () => { holds = true; },
    accept: () => { holds = false; },
});
server.listen(0, '127.0.0.1', () => say('started', { port: server.server.address().port }));
