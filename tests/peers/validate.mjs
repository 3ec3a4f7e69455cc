// Validates what the simulators recorded: node validate.mjs FOLDER [--discord DOCUMENT]
// Exit code 0 if everything holds, 1 if not, 2 on a wrong call. The last line counts.
import { existsSync } from 'node:fs';
import { discordProblems } from './validation/discord.mjs';
import { DiscordDocument } from './validation/discord-document.mjs';
import { recorded } from './validation/recording.mjs';
import { slackProblems } from './validation/slack.mjs';

const [folder = process.env.FILMCLUB_RECORD, flag, named] = process.argv.slice(2);
const file = flag === '--discord' ? named : process.env.FILMCLUB_DISCORD_OPENAPI;
if (!folder || !existsSync(folder) || (flag && flag !== '--discord') || (file && !existsSync(file))) {
    console.error('Usage: node validate.mjs FOLDER [--discord DOCUMENT]; FOLDER holds the recordings, DOCUMENT is Discord\'s openapi.json.\nFILMCLUB_RECORD and FILMCLUB_DISCORD_OPENAPI name them too.');
    process.exit(2);
}

const lines = recorded(folder);
const discord = lines.filter(line => line.platform === 'discord');
const slack = lines.filter(line => line.platform === 'slack');
let refused = 0;
let judged = 0;

function tell(line, problems) {
    judged++;
    if (problems.length === 0)
        return;
    refused++;
    console.log(`${line.at} ${line.platform} ${line.kind ?? 'request'} ${line.method ?? ''} ${line.path ?? line.to ?? ''}\n    ${problems.join('\n    ')}\n    ${JSON.stringify(line.body)?.slice(0, 600)}`);
}

if (file) {
    const document = new DiscordDocument(file);
    discord.forEach(line => tell(line, discordProblems(line, document)));
} else {
    console.log(`Discord's OpenAPI document is not on this machine: ${discord.length} recorded requests and answers were not validated. Name it in FILMCLUB_DISCORD_OPENAPI.`);
}

const found = slackProblems(slack);
slack.forEach((line, index) => tell(line, found[index]));

const count = (list, kind) => list.filter(line => (line.kind === 'answer') === (kind === 'answer')).length;
console.log(`Discord: ${count(discord, 'request')} requests, ${count(discord, 'answer')} answers. Slack: ${count(slack, 'request')} requests, ${count(slack, 'answer')} answers.`);
if (lines.length === 0)
    console.log('Nothing was recorded: the simulators write where FILMCLUB_RECORD says.');
console.log(`${judged - refused} valid, ${refused} refused`);
process.exit(refused > 0 || lines.length === 0 ? 1 : 0);
