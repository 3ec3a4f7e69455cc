// An app of @slack/bolt, over Socket Mode or HTTP: answers what comes and tells the test of all of it.
import bolt from '@slack/bolt';
import { listen, say, settings } from '../talk.mjs';

const plain = text => ({ type: 'plain_text', text });
const app = new bolt.App({
    token: settings.botToken,
    ...(settings.appToken ? { appToken: settings.appToken, socketMode: true } : { signingSecret: settings.signingSecret }),
    clientOptions: { slackApiUrl: settings.api, retryConfig: { retries: 3, minTimeout: 100, maxTimeout: 500 } },
    logLevel: bolt.LogLevel.ERROR,
});

app.error(async error => say('error', { error: String(error?.stack ?? error) }));

app.command('/themes', async ({ ack, command, client }) => {
    await ack();
    await client.views.open({
        trigger_id: command.trigger_id,
        view: {
            type: 'modal',
            callback_id: 'themes',
            title: plain('Themes'),
            submit: plain('Show'),
            blocks: [{ type: 'input', block_id: 'film', label: plain('Film'), element: { type: 'external_select', action_id: 'film', min_query_length: 0 } }],
        },
    });
    say('opened', { text: command.text });
});

app.command('/quotes', async ({ ack, respond, command }) => {
    await ack();
    await respond({
        response_type: 'in_channel',
        text: `Quotes of ${command.text}`,
        blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: `Quotes of ${command.text}` } },
            { type: 'actions', block_id: 'pages', elements: [{ type: 'button', action_id: 'next', text: plain('Next'), value: '2' }] },
        ],
    });
    say('responded', { text: command.text });
});

app.options('film', async ({ ack, options }) => {
    await ack({ options: [{ text: plain(`${options.value} (2013)`), value: options.value }] });
    say('completed', { typed: options.value });
});

app.view('themes', async ({ ack, view, body, client }) => {
    const film = view.state.values.film.film.selected_option?.value;
    if (!film) {
        await ack({ response_action: 'errors', errors: { film: 'Which film?' } });
        return say('refused');
    }
    await ack();
    await client.chat.postMessage({ channel: settings.channel, text: `Themes of ${film} for <@${body.user.id}>` });
    say('submitted', { film });
});

app.action('next', async ({ ack, action, respond }) => {
    await ack();
    await respond({ replace_original: true, text: `Page ${action.value}` });
    say('pressed', { value: action.value });
});

app.shortcut('save_quote', async ({ ack, shortcut, client }) => {
    await ack();
    await client.chat.postEphemeral({ channel: shortcut.channel.id, user: shortcut.user.id, text: `Saved: ${shortcut.message.text}` });
    say('saved', { text: shortcut.message.text });
});

app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Welcome' } }] } });
    say('published', { user: event.user });
});

app.message(async ({ message }) => say('message', { text: message.text }));

if (settings.appToken)
    for (const state of ['connected', 'reconnecting', 'disconnected'])
        app.receiver.client.on(state, () => say(state));

listen({
    start: () => app.start(settings.port).then(() => null),
    stop: () => app.stop(),
    post: async ({ channel, text }) => (await app.client.chat.postMessage({ channel, text })).ts,
    upload: async ({ channel, filename, text, altText }) => (await app.client.filesUploadV2({ channel_id: channel, filename, file: Buffer.from(text), alt_text: altText })).ok,
});
say('started');
