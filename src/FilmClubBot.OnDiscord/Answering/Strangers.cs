using System.Globalization;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Registration;
using FilmClubBot.OnDiscord.Rendering;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>
/// Replies to interactions that do not come from the society's guild. While the society has none, a member who may manage the guild
/// can confirm it; everybody else is refused.
/// </summary>
internal sealed class Strangers(
    SocietyWorkspaces workspaces, InteractionRunner runner, DiscordCards cards, CommandRegistrar registrar, DeferredReplies answers, ClubFounding founding, Club club, ILogger<Strangers> log)
{
    /// <summary>Returns the reply. No command is run.</summary>
    public async Task<InteractionReply> Answer(Interaction interaction, Asker asker, WorkspaceStatus status, CancellationToken cancellationToken)
    {
        if (interaction.Act is InteractionAct.Typing)
            return InteractionReply.Suggestions([]);
        if (status != WorkspaceStatus.Unconfirmed || interaction.GuildId is not { } guild)
        {
            log.LogInformation("Refused {Interaction}: the guild {Guild} is not the society's", interaction, interaction.GuildId);
            return await cards.Reply(Elsewhere(asker), asker.Say, cancellationToken);
        }

        if (!interaction.User.ManagesGuild)
            return await cards.Reply(Card.Refusal(asker.Say["discord.unconfirmed"], asker.Say["discord.confirmer"]), asker.Say, cancellationToken);
        if (founding.IsOn)
            return await founding.Answer(interaction, guild, asker, cancellationToken);
        return interaction.Act is InteractionAct.Press { CustomId: GuildQuestion.ConfirmId }
            ? await runner.Run(interaction, asker, stopping => Confirm(guild, asker, stopping), inPlace: true, isPrivate: true, cancellationToken)
            : await Ask(asker, cancellationToken);
    }

    private async Task<InteractionReply> Ask(Asker asker, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        var question = Card.Nothing(say["discord.question.title", ("club", club.Name)], say["discord.question.body", ("club", club.Name)]);
        return InteractionReply.Message(GuildQuestion.AddTo(await cards.Message(question, say, null, cancellationToken), say["discord.question.confirm"]));
    }

    private async Task<Card> Confirm(ulong guild, Asker asker, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        switch (await workspaces.Confirm(Platform.Discord, guild.ToString(CultureInfo.InvariantCulture), asker.Account, cancellationToken))
        {
            case BindingOutcome.Own:
                answers.Later(Register);
                return Confirmed(say);
            case BindingOutcome.Again:
                return Card.Refusal(say["refusal.title"], say["discord.again"]);
            case BindingOutcome.Unavailable:
                return Card.Refusal(say["failure.storage.title"], say["failure.storage.body"]);
            default:
                return Elsewhere(asker);
        }
    }

    private Card Confirmed(Phrases say) =>
        Card.Nothing(say["discord.confirmed.title", ("club", club.Name)], say["discord.confirmed.body"]) with { Actions = [new Button(say["discord.setup"], new CommandCall("setup"), Style: ButtonStyle.Primary), new Button(say["discord.confirmed.help"], new CommandCall("help"))] };

    private Card Elsewhere(Asker asker) => Card.Refusal(asker.Say["refusal.title"], asker.Say["discord.elsewhere", ("club", club.Name)]);

    // The commands were registered for every guild, so that this one could be confirmed.
    private async Task Register(CancellationToken cancellationToken)
    {
        try
        {
            var report = await registrar.Register(cancellationToken);
            log.LogInformation("Registered {Count} commands for the guild {Guild}", report.Count, report.GuildId);
        }
        catch (Exception failure) when (failure is UndeliverableException or DelayedException)
        {
            log.LogWarning("The commands are not yet registered for the confirmed guild; run the verb register: {Problem}", failure.Message);
        }
    }
}
