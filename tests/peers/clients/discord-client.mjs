// A bot of discord.js: logs in, registers its commands, answers what comes, and tells the test of all of it.
import { ApplicationCommandOptionType, ApplicationCommandType, ButtonStyle, Client, ComponentType, GatewayIntentBits, MessageFlags, TextInputStyle } from 'discord.js';
import { listen, say, settings } from '../talk.mjs';

const Commands = [
    {
        name: 'rate',
        description: 'Rates a film',
        options: [{ type: ApplicationCommandOptionType.String, name: 'film', description: 'The film', required: true, autocomplete: true }],
    },
    { name: 'later', description: 'Answers late' },
    { name: 'form', description: 'Opens a form' },
    { name: 'Save as quote', type: ApplicationCommandType.Message },
];

const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: settings.api, version: '10', retries: 0 },
});

const button = (id, label) => ({ type: ComponentType.ActionRow, components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: id, label }] });
const allowedMentions = { parse: [] };

client.on('clientReady', () => say('ready', { user: client.user.id, guilds: [...client.guilds.cache.keys()] }));
client.on('error', error => say('error', { error: String(error) }));
client.on('shardDisconnect', (event, shard) => say('disconnected', { code: event.code, shard }));
client.on('shardReconnecting', shard => say('reconnecting', { shard }));
client.on('shardResume', (shard, replayed) => say('resumed', { shard, replayed }));
client.on('messageCreate', message => say('message', { id: message.id, content: message.content }));
client.rest.on('rateLimited', info => say('rateLimited', { route: info.route, global: info.global }));

client.on('interactionCreate', async interaction => {
    if (interaction.isAutocomplete()) {
        const typed = interaction.options.getFocused();
        await interaction.respond([{ name: `${typed} (2013)`, value: typed }]);
        return say('completed', { typed });
    }
    if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply({ content: `Saved: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral, allowedMentions });
        return say('saved', { content: interaction.targetMessage.content });
    }
    if (interaction.isButton()) {
        await interaction.update({ content: `Pressed ${interaction.customId}`, components: [], allowedMentions });
        return say('pressed', { id: interaction.customId });
    }
    if (interaction.isModalSubmit()) {
        const comment = interaction.fields.getTextInputValue('comment');
        await interaction.reply({ content: `Said ${comment}`, allowedMentions });
        return say('submitted', { id: interaction.customId, comment });
    }
    switch (interaction.commandName) {
        case 'rate':
            await interaction.reply({ content: `Rated ${interaction.options.getString('film')}`, components: [button('next', 'Next')], allowedMentions });
            return say('replied', { user: interaction.user.id });
        case 'later':
            await interaction.deferReply();
            await interaction.editReply({ content: 'Late', allowedMentions });
            await interaction.followUp({ content: 'Later still', flags: MessageFlags.Ephemeral, allowedMentions });
            return say('edited', {});
        case 'form':
            await interaction.showModal({
                custom_id: 'review',
                title: 'Review',
                components: [{ type: ComponentType.Label, label: 'Comment', component: { type: ComponentType.TextInput, custom_id: 'comment', style: TextInputStyle.Paragraph } }],
            });
            return say('opened', {});
    }
});

listen({
    login: () => client.login(settings.token).then(() => null),
    register: async ({ guild }) => (await client.application.commands.set(Commands, guild)).map(command => command.name),
    send: async ({ channel, content, times = 1 }) => {
        const sent = [];
        for (let time = 1; time <= times; time++)
            sent.push((await client.rest.post(`/channels/${channel}/messages`, { body: { content: content.replace('{n}', time), allowed_mentions: { parse: [] } } })).id);
        return sent;
    },
    leave: () => client.destroy(),
});
say('started');
