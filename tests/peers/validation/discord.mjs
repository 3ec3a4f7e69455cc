// Holds what the bot said to Discord against the official document, and then against what the document lets through.
import { commandProblems, messageProblems, modalProblems } from './discord-rules.mjs';

const Message = /^\/(channels\/\d+\/messages|webhooks\/\d+\/[^/]+)(\/|\?|$)/;
const Thread = /^\/channels\/\d+\/threads(\?|$)/;
const Commands = /^\/applications\/\d+\/(guilds\/\d+\/)?commands(\?|$)/;
const [Answers, Updates, Modal] = [4, 7, 9];

/** The problems of one recorded line. */
export function discordProblems(line, document) {
    if (line.kind === 'answer')
        return [...document.answer(line.body), ...answerProblems(line.body)];
    const path = line.path.replace(/^\/api(\/v\d+)?/, '');
    const problems = document.request(line.method, path, line.body ?? undefined);
    if (/^\/interactions\/\d+\/[^/]+\/callback/.test(path))
        return [...problems, ...answerProblems(line.body)];
    if (['POST', 'PATCH'].includes(line.method) && Message.test(path) && line.body && !/\/(threads|crosspost)$/.test(path))
        problems.push(...messageProblems(line.body, { isNew: line.method === 'POST' }));
    if (line.method === 'POST' && Thread.test(path) && line.body?.message)
        problems.push(...messageProblems(line.body.message));
    if (line.method === 'PUT' && Commands.test(path))
        problems.push(...commandProblems(line.body));
    return problems;
}

function answerProblems(answer) {
    switch (answer?.type) {
        case Answers:
            return messageProblems(answer.data ?? {});
        case Updates:
            return messageProblems(answer.data ?? {}, { isNew: false });
        case Modal:
            return modalProblems(answer.data ?? {});
        default:
            return [];
    }
}
