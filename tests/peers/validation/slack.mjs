// Holds what the bot said to Slack against Slack's own types, compiled, and then against the lengths that types cannot tell.
import { messageProblems, optionsProblems, viewProblems } from './slack-rules.mjs';
import { SlackTypes, typeProblems } from './slack-types.mjs';

const Json = ['attachments', 'blocks', 'files', 'metadata', 'view'];
const Numbers = ['count', 'length', 'limit', 'page'];
const Booleans = ['exclude_archived', 'include_all_metadata', 'include_disabled', 'include_locale', 'include_users', 'inclusive', 'unfurl_links', 'unfurl_media'];
const Method = /^\/api\/([a-zA-Z]+(\.[a-zA-Z0-9]+)+)(\?|$)/;

// Sent in the header (RFC 6749, 2.3.1), which is not recorded; the types ask for them in the body.
const InHeader = { 'oauth.v2.access': { client_id: '', client_secret: '' } };

/** The problems of each recorded line, in order. All are compiled at once. */
export function slackProblems(lines) {
    const items = [];
    const found = lines.map(line => {
        const { typed, problems } = judged(line);
        items.push(...typed.map(item => ({ ...item, problems })));
        return problems;
    });
    typeProblems(items).forEach((problems, index) => items[index].problems.push(...problems));
    return found;
}

function judged(line) {
    if (line.kind === 'answer')
        return judgedAnswer(line);
    const method = Method.exec(line.path)?.[1];
    if (!method)
        return line.kind === 'respond' || line.path.includes('response') ? message(SlackTypes.respond, line.body) : { typed: [], problems: [`${line.method} ${line.path} is no request of Slack's`] };
    const body = { ...fields(line.body), ...InHeader[method] };
    const type = SlackTypes.method(method);
    if (body.view)
        return { typed: [{ type, value: body }, { type: SlackTypes.view, value: body.view }], problems: viewProblems(body.view) };
    return method.startsWith('chat.') ? message(type, body) : { typed: [{ type, value: body }], problems: [] };
}

function judgedAnswer(line) {
    const body = line.body;
    if (body === null || body === undefined || body === '')
        return { typed: [], problems: [] };
    if (body.challenge)
        return { typed: [], problems: [] };
    if (body.options || body.option_groups)
        return { typed: [{ type: SlackTypes.options, value: body }], problems: optionsProblems(body) };
    if (body.response_action) {
        const view = body.view ? [{ type: SlackTypes.view, value: body.view }] : [];
        return { typed: [{ type: SlackTypes.viewAnswer, value: body }, ...view], problems: body.view ? viewProblems(body.view) : [] };
    }
    return message(SlackTypes.respond, body);
}

function message(type, body) {
    const blocks = body.blocks ? [{ type: SlackTypes.blocks, value: body.blocks }] : [];
    return { typed: [{ type, value: body }, ...blocks], problems: messageProblems(body) };
}

// A form has texts only: its JSON, numbers and booleans are read as Slack reads them.
function fields(body) {
    return Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [name, typeof value === 'string' ? read(name, value) : value]));
}

function read(name, value) {
    if (Json.includes(name))
        return JSON.parse(value);
    if (Numbers.includes(name) && /^\d+$/.test(value))
        return Number(value);
    return Booleans.includes(name) && ['true', 'false', '1', '0'].includes(value) ? value === 'true' || value === '1' : value;
}
