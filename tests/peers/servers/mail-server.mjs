// Mail servers, smtp-server, that the worker sends through: the first one is not encrypted, others are started by the order "serve".
// What they accept is reported; who "bounce" and "later" are is refused for good and once; while they hold, they have received a mail
// and do not reply.
import { SMTPServer } from 'smtp-server';
import { listen, say } from '../talk.mjs';

let holds = false, logins = 0;
const refusedOnce = new Set();

function refusal(code, text) {
    return Object.assign(new Error(text), { responseCode: code });
}

/** Starts a server and gives its port. */
function serve(options) {
    const server = new SMTPServer({
        authOptional: true,
        allowInsecureAuth: true,
        disableReverseLookup: true,
        ...options,
        onAuth({ username, password }, session, done) {
            logins++;
            done(password === 'open sesame' ? null : refusal(535, '5.7.8 wrong'), { user: username });
        },
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
                const mail = { to: session.envelope.rcptTo.map(one => one.address), isEncrypted: session.secure, user: session.user ?? null, raw: Buffer.concat(parts).toString('base64') };
                if (holds)
                    return say('held', mail);
                say('mail', mail);
                done();
            });
        },
    });
    // A client that is killed resets its connection; one that refuses the certificate ends the handshake.
    server.on('error', error => console.error(error));
    return new Promise(started => server.listen(0, '127.0.0.1', () => started(server.server.address().port)));
}

listen({
    hold: () => { holds = true; },
    accept: () => { holds = false; },
    serve,
    /** How often a client sent a password. */
    logins: () => logins,
});
say('started', { port: await serve({ disabledCommands: ['STARTTLS'] }) });
