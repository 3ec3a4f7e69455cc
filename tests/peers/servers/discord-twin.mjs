// discord-digital-twin with a relay before it. Its READY lacks "private_channels", which Discord sends and Discord.Net needs;
// the relay adds the empty list and passes everything else on as it is. Interactions over HTTP, which the twin lacks, are ours.
import { generateKeyPairSync, sign } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DigitalDiscord } from 'discord-digital-twin';
import { WebSocket, WebSocketServer } from 'ws';
import { listen, say, settings } from '../talk.mjs';

const User = '200000000000000001';
const relay = createServer(pass);
await new Promise(resolve => relay.listen(0, '127.0.0.1', resolve));
const gateway = `ws://127.0.0.1:${relay.address().port}/gateway`;

const twin = new DigitalDiscord({
    guild: { id: settings.guild, name: 'Film society' },
    channels: [{ id: settings.channel, name: 'reviews', type: 0 }],
    users: [{ id: User, username: 'ann' }],
    botUser: { id: settings.application, username: 'FilmClubBot' },
    botToken: settings.token,
    gatewayUrlOverride: gateway,
    dbUrl: 'file::memory:?cache=shared',
});
await twin.start();

// The bot's requests go through here too, so that they can be written down.
async function pass(request, response) {
    const body = Buffer.concat(await request.toArray());
    if (request.headers['user-agent']?.includes('FilmClubBot'))
        record({ kind: 'request', method: request.method, path: request.url, ...(body.length > 0 && { body: JSON.parse(body.toString()) }) });
    // The twin takes commands and does not list them.
    if (request.method === 'GET' && /\/commands(\?|$)/.test(request.url))
        return response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    const { host, connection, 'content-length': length, 'transfer-encoding': encoding, ...headers } = request.headers;
    const answer = await fetch(`http://127.0.0.1:${twin.port}${request.url}`, { method: request.method, headers, ...(body.length > 0 && { body }) });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
}

function record(line) {
    if (process.env.FILMCLUB_RECORD)
        appendFileSync(join(process.env.FILMCLUB_RECORD, `twin-${process.pid}.jsonl`), JSON.stringify({ platform: 'discord', ...line }) + '\n');
}

const Resume = 6, InvalidSession = 9;
const sockets = new Set();
let seen = 0;
new WebSocketServer({ server: relay }).on('connection', (bot, request) => {
    const server = new WebSocket(twin.gatewayUrl + new URL(request.url, 'ws://relay').search);
    const early = [];
    sockets.add(bot);
    bot.on('message', data => {
        const frame = data.toString();
        // The twin knows no resuming and would say nothing. Discord says this of a session that it no longer knows.
        if (JSON.parse(frame).op === Resume)
            bot.send(JSON.stringify({ op: InvalidSession, d: false, s: null, t: null }));
        else if (server.readyState === WebSocket.OPEN)
            server.send(frame);
        else
            early.push(frame);
    });
    server.on('open', () => early.forEach(data => server.send(data)));
    server.on('message', data => bot.send(withPrivateChannels(data.toString())));
    server.on('close', code => bot.close(code > 1000 && code !== 1005 && code !== 1006 ? code : 1000));
    bot.on('close', () => {
        sockets.delete(bot);
        server.close();
    });
    for (const socket of [bot, server])
        socket.on('error', error => say('socketError', { error: String(error) }));
});

function withPrivateChannels(frame) {
    const payload = JSON.parse(frame);
    if (payload.t !== 'READY')
        return frame;
    say(sockets.size > 0 && seen++ > 0 ? 'back' : 'identified');
    return JSON.stringify({ ...payload, d: { ...payload.d, private_channels: [], resume_gateway_url: gateway } });
}

const actor = () => twin.channel(settings.channel).user(User);
const answer = async interaction => {
    const ack = await twin.channel(settings.channel).waitForInteractionAck({ interactionId: interaction.id });
    return { type: ack.type, messageId: ack.messageId, data: JSON.parse(ack.data ?? 'null') };
};

// Interactions over HTTP, as Discord's documentation has them: signed by Node's own Ed25519.
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const RawKey = 32;
let interactions = 0;

async function post({ url, type, data, message, user = {} }) {
    const id = String(600000000000000000n + BigInt(++interactions));
    const token = `interaction-token-${id}`;
    await twin.prisma.interactionResponse.create({ data: { interactionId: id, interactionToken: token, applicationId: settings.application, channelId: settings.channel, type: 0, messageId: null, acknowledged: true } });
    const body = JSON.stringify({
        id,
        application_id: settings.application,
        type,
        data,
        message,
        token,
        version: 1,
        guild_id: settings.guild,
        channel_id: settings.channel,
        channel: { id: settings.channel, type: 0 },
        member: {
            user: { id: user.id ?? User, username: user.name ?? 'ann', global_name: user.name ?? 'Ann', discriminator: '0', avatar: null },
            roles: user.roles ?? [],
            permissions: user.permissions ?? '2048',
            joined_at: '2024-01-01T00:00:00+00:00',
            deaf: false,
            mute: false,
            flags: 0,
        },
        locale: user.locale ?? 'en-GB',
        guild_locale: 'en-US',
        app_permissions: '2048',
        entitlements: [],
        authorizing_integration_owners: { 0: settings.guild },
        context: 0,
        attachment_size_limit: 10485760,
    });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp }, body });
    const text = await response.text();
    if (response.status !== 200)
        return { status: response.status, text };
    record({ kind: 'answer', body: JSON.parse(text) });
    return { status: 200, answer: JSON.parse(text) };
}

listen({
    post,
    registered: async () => (await twin.prisma.applicationCommand.findMany()).map(command => command.name),
    find: ({ words }) => twin.channel(settings.channel).waitForMessage({ timeout: 60_000, predicate: message => JSON.stringify(message).includes(words) }),
    command: async ({ name, options }) => answer(await actor().runSlashCommand({ name, options })),
    complete: async ({ name, options }) => answer(await twin.simulateInteraction({ type: 4, channelId: settings.channel, userId: User, data: { id: '1', name, type: 1, options } })),
    press: async ({ messageId, customId }) => answer(await actor().clickButton({ messageId, customId })),
    submit: async ({ customId, fields }) => answer(await actor().submitModal({ customId, fields })),
    messages: () => twin.channel(settings.channel).getMessages(),
    drop: () => sockets.forEach(socket => socket.terminate()),
});
say('started', { api: `http://127.0.0.1:${relay.address().port}/api/v10`, rest: twin.restUrl, publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-RawKey).toString('hex') });
