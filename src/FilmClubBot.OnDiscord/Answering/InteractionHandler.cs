using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Replies to an interaction of either transport: runs its command, opens a form or suggests values.</summary>
internal sealed class InteractionHandler(
    HomeGuild home, Strangers strangers, Askers askers, OptionSuggestions suggestions, InteractionRunner runner, ComponentHandler components, MenuCommands menus, DiscordCards cards)
{
    /// <summary>Returns the first reply. Never throws because of a user's input.</summary>
    public async Task<InteractionReply> Answer(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction.Act is InteractionAct.Ping)
            return InteractionReply.Pong();
        var asker = askers.Of(interaction);
        if (await home.StatusOf(interaction, cancellationToken) is var status && status != WorkspaceStatus.Own)
            return await strangers.Answer(interaction, asker, status, cancellationToken);
        return interaction.Act switch
        {
            InteractionAct.Typing typing => await suggestions.Suggest(asker, typing, cancellationToken),
            InteractionAct.SlashCommand command => await runner.Run(interaction, asker, new CommandCall(command.Command, command.Options), false, cancellationToken),
            InteractionAct.MessageCommand entry => await menus.Open(interaction, asker, entry, cancellationToken),
            InteractionAct.MemberCommand entry => await menus.Run(interaction, asker, entry, cancellationToken),
            InteractionAct.Press press => await components.Press(interaction, asker, press, cancellationToken),
            InteractionAct.FormSubmit form => await components.Submit(interaction, asker, form, cancellationToken),
            _ => await cards.Reply(Card.Refusal(asker.Say["refusal.title"], asker.Say["discord.unknown"]), asker.Say, cancellationToken),
        };
    }
}
