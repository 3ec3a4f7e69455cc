using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Replies to an interaction of either transport: runs its command, opens a form or suggests values.</summary>
internal sealed class InteractionHandler(
    GuildGuard guard, Askers askers, OptionSuggestions suggestions, InteractionRunner runner, ComponentHandler components, MessageCommands messages, DiscordCards cards, Club club)
{
    /// <summary>Returns the first reply. Never throws because of a user's input.</summary>
    public async Task<InteractionReply> Answer(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction.Act is InteractionAct.Ping)
            return InteractionReply.Pong();
        var asker = askers.Of(interaction);
        if (interaction.Act is InteractionAct.Typing typing)
            return await suggestions.Suggest(interaction, asker, typing, cancellationToken);
        if (!guard.Accepts(interaction))
            return await Refuse(asker, asker.Say["discord.elsewhere", ("club", club.Name)], cancellationToken);
        return interaction.Act switch
        {
            InteractionAct.SlashCommand command => await runner.Run(interaction, asker, new CommandCall(command.Command, command.Options), false, cancellationToken),
            InteractionAct.MessageCommand entry => await messages.Open(interaction, asker, entry, cancellationToken),
            InteractionAct.Press press => await components.Press(interaction, asker, press, cancellationToken),
            InteractionAct.FormSubmit form => await components.Submit(interaction, asker, form, cancellationToken),
            _ => await Refuse(asker, asker.Say["discord.unknown"], cancellationToken),
        };
    }

    private Task<InteractionReply> Refuse(Asker asker, string reason, CancellationToken cancellationToken) =>
        cards.Reply(Card.Refusal(asker.Say["refusal.title"], reason), asker.Say, cancellationToken);
}
