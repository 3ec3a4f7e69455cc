// The validator must be able to fail: each line here breaks one rule, and the message must name it. node --test
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discordProblems } from './validation/discord.mjs';
import { DiscordDocument } from './validation/discord-document.mjs';
import { slackProblems } from './validation/slack.mjs';

const file = process.env.FILMCLUB_DISCORD_OPENAPI;
const document = file ? new DiscordDocument(file) : null;
const quiet = { allowed_mentions: { parse: [] } };
const row = (...components) => ({ type: 1, components });
const button = more => ({ type: 2, style: 2, label: 'Next', custom_id: 'next', ...more });
const post = body => ({ platform: 'discord', method: 'POST', path: '/api/v10/channels/1/messages', body });
const put = (...commands) => ({ platform: 'discord', method: 'PUT', path: '/api/v10/applications/1/guilds/2/commands', body: commands.map(command => ({ type: 1, description: 'd', ...command })) });
const answer = body => ({ platform: 'discord', kind: 'answer', body });
const event = more => ({ platform: 'discord', method: 'POST', path: '/api/v10/guilds/1/scheduled-events', body: { name: 'Her (2013)', privacy_level: 2, entity_type: 3, entity_metadata: { location: 'The Lantern' }, scheduled_start_time: '2026-11-27T19:00:00Z', scheduled_end_time: '2026-11-27T21:00:00Z', ...more } });
const film = { type: 3, name: 'film', description: 'f' };

const discord = {
    'a message': [post({ content: 'Hello', ...quiet })],
    'a message with a button': [post({ content: 'Hello', components: [row(button())], ...quiet })],
    'a card of Components V2': [post({ flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: 'Hello' }] }], ...quiet })],
    'a list of commands': [put({ name: 'rate', options: [{ ...film, required: true, autocomplete: true }] }, { name: 'Save as quote', type: 3, description: undefined })],
    'an edit of the first answer': [{ ...post({ content: 'Late', ...quiet }), method: 'PATCH', path: '/api/v10/webhooks/1/token/messages/@original' }],
    'a pong': [answer({ type: 1 })],
    'choices': [answer({ type: 8, data: { choices: [{ name: 'Her (2013)', value: '1' }] } })],
    'a modal': [answer({ type: 9, data: { custom_id: 'm', title: 'Rate', components: [{ type: 18, label: 'Comment', component: { type: 4, custom_id: 'c', style: 2 } }] } })],
    'a scheduled event': [event({ description: 'A film' })],
    'a scheduled event that begins': [{ ...event(), method: 'PATCH', path: '/api/v10/guilds/1/scheduled-events/2', body: { status: 2 } }],
    'a misspelt field of an event': [event({ entity_metadat: {} }), /additional properties entity_metadat/],
    'an event with a name of 101 characters': [event({ name: 'x'.repeat(101) }), /more than 100 characters/],
    'an event at no time': [event({ scheduled_start_time: 'soon' }), /date-time/],
    'an address that is none': [{ ...post({ content: 'x', ...quiet }), path: '/api/v10/channel/1/messages' }, /no request of Discord's document/],
    'a misspelt field': [post({ contents: 'Hello', content: 'x', ...quiet }), /additional properties contents/],
    'a misspelt field of a button': [post({ content: 'x', components: [row(button({ labl: 'x' }))], ...quiet }), /additional properties labl/],
    'a label too long': [post({ content: 'x', components: [row(button({ label: 'x'.repeat(81) }))], ...quiet }), /more than 80 characters/],
    '2001 characters': [post({ content: 'x'.repeat(2001), ...quiet }), /2001 characters/],
    'mentions that may ring': [post({ content: 'Hello' }), /no allowed_mentions/],
    'everyone may ring': [post({ content: 'Hello', allowed_mentions: { parse: ['everyone'] } }), /@everyone/],
    'embeds of 6001 characters': [post({ embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1905) }], ...quiet }), /6001 characters together/],
    'content beside Components V2': [post({ flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }], ...quiet }), /Components V2 and has content/],
    'one custom_id twice': [post({ content: 'x', components: [row(button(), button())], ...quiet }), /"next" twice/],
    'six buttons in a row': [post({ content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map(n => button({ custom_id: `${n}` })))], ...quiet }), /5|five/],
    'a command name with a capital': [put({ name: 'Rate' }), /"Rate" is no name/],
    'a command name with a blank': [put({ name: 'rate film' }), /"rate film" is no name/],
    'one command twice': [put({ name: 'rate' }, { name: 'rate' }), /rate twice/],
    'a required option last': [put({ name: 'rate', options: [film, { ...film, name: 'stars', required: true }] }), /required option after/],
    'an answer without its data': [answer({ type: 9 }), /data/],
    'an answer of no type': [answer({ type: 99 }), /type/],
    'a modal title too long': [answer({ type: 9, data: { custom_id: 'm', title: 'x'.repeat(46), components: [{ type: 18, label: 'c', component: { type: 4, custom_id: 'c', style: 2 } }] } }), /more than 45 characters/],
    'a query that is none': [{ ...post({ content: 'x', ...quiet }), path: '/api/v10/channels/1/messages?wiat=true' }, /"wiat"/],
};

for (const [name, [line, refusal]] of Object.entries(discord))
    test(`Discord: ${refusal ? 'refuses' : 'lets through'} ${name}`, { skip: document ? false : 'FILMCLUB_DISCORD_OPENAPI names no document' }, () => check(discordProblems(JSON.parse(JSON.stringify(line)), document), refusal));

const call = (method, body) => ({ platform: 'slack', method: 'POST', path: `/api/${method}`, body });
const plain = text => ({ type: 'plain_text', text });
const section = text => ({ type: 'section', text: { type: 'mrkdwn', text } });
const modal = more => ({ type: 'modal', title: plain('Themes'), submit: plain('Show'), blocks: [{ type: 'input', block_id: 'b', label: plain('Film'), element: { type: 'external_select', action_id: 'a', min_query_length: 0 } }], ...more });
const option = (text, value) => ({ text: plain(text), value });

const slack = {
    'a message': [call('chat.postMessage', { channel: 'C1', text: 'Hello', blocks: [section('Hello')], unfurl_links: false })],
    'a message as a form': [call('chat.postMessage', { channel: 'C1', text: 'Hello', blocks: JSON.stringify([section('Hello')]), unfurl_links: 'false' })],
    'a modal': [call('views.open', { trigger_id: '1.2', view: modal() })],
    'a home tab': [call('views.publish', { user_id: 'U1', view: { type: 'home', blocks: [section('Hello')] } })],
    'an upload': [call('files.getUploadURLExternal', { filename: 'a.png', length: '12', alt_txt: 'A picture' })],
    'an answer to a response_url': [{ platform: 'slack', method: 'POST', path: '/response/1', body: { response_type: 'ephemeral', text: 'Hello' } }],
    'options': [{ platform: 'slack', kind: 'answer', body: { options: [option('Her (2013)', '1')] } }],
    'errors of a form': [{ platform: 'slack', kind: 'answer', body: { response_action: 'errors', errors: { b: 'Which film?' } } }],
    'a method that is none': [call('chat.postMessages', { channel: 'C1', text: 'x' }), /does not exist/],
    'a misspelt argument': [call('chat.postMessage', { channel: 'C1', text: 'x', unfurl_link: false }), /unfurl_link/],
    'a message without a channel': [call('chat.postMessage', { text: 'x' }), /channel/],
    'a block of no type': [call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [{ type: 'sektion', text: plain('x') }] }), /sektion|not assignable/],
    'a text object of no type': [call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [{ type: 'section', text: { type: 'markdown', text: 'x' } }] }), /markdown/],
    'a button without a text': [call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'a' }] }] }), /text/],
    'a section too long': [call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [section('x'.repeat(3001))] }), /3001/],
    'a button value too long': [call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('x'), value: 'x'.repeat(2001) }] }] }), /2001/],
    '51 blocks': [call('chat.postMessage', { channel: 'C1', text: 'x', blocks: Array.from({ length: 51 }, () => section('x')) }), /51/],
    'blocks without a text': [call('chat.postMessage', { channel: 'C1', blocks: [section('x')] }), /no text beside/],
    'a modal title too long': [call('views.open', { trigger_id: '1.2', view: modal({ title: plain('x'.repeat(25)) }) }), /25/],
    'a modal without a title': [call('views.open', { trigger_id: '1.2', view: modal({ title: undefined }) }), /title/],
    'a form without submit': [call('views.open', { trigger_id: '1.2', view: modal({ submit: undefined }) }), /no submit/],
    '101 options': [{ platform: 'slack', kind: 'answer', body: { options: Array.from({ length: 101 }, (_, index) => option(`${index}`, `${index}`)) } }, /101/],
    'an answer of no kind': [{ platform: 'slack', kind: 'answer', body: { response_action: 'error', errors: {} } }, /error/],
    'a response type that is none': [{ platform: 'slack', method: 'POST', path: '/response/1', body: { response_type: 'hidden', text: 'x' } }, /hidden/],
};

// One compilation for all of them.
const found = slackProblems(Object.values(slack).map(([line]) => JSON.parse(JSON.stringify(line))));
Object.entries(slack).forEach(([name, [, refusal]], index) => test(`Slack: ${refusal ? 'refuses' : 'lets through'} ${name}`, () => check(found[index], refusal)));

function check(problems, refusal) {
    if (refusal)
        assert.match(problems.join('\n'), refusal);
    else
        assert.deepEqual(problems, []);
}
