using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Runs commands for the users of the workspace, as who they are.</summary>
internal sealed class Askers(SlackPeople people, CommandPipeline pipeline, CommandCatalog catalog, Locales locales, Club club)
{
    /// <summary>Who did something.</summary>
    public async Task<Asker> Of(SlackEvent happened, CancellationToken cancellationToken)
    {
        var person = await people.Of(happened.User, cancellationToken);
        return new Asker(
            happened.User,
            new Account(Platform.Slack, happened.User.Id, HostileText.CleanName(person.Name)),
            person.IsModerator,
            person.Locale,
            locales.For(person.Locale ?? club.Locale));
    }

    /// <summary>Runs a call.</summary>
    public async Task<Card> Run(Asker asker, CommandCall call, CancellationToken cancellationToken)
    {
        var ranked = await Ranked(asker, call, cancellationToken);
        return ranked.IsModerator is null && NeedsRank(call)
            ? Card.Refusal(asker.Say["refusal.title"], asker.Say["slack.unsure"])
            : await pipeline.Run(ranked.Invocation(call), cancellationToken);
    }

    /// <summary>Runs what was typed.</summary>
    public async Task<Card> Run(Asker asker, string text, CancellationToken cancellationToken) =>
        CommandText.Parse(HostileText.Clean(text), catalog) is ParsedText.Call call
            ? await Run(asker, call.Value, cancellationToken)
            : await pipeline.RunText(text, asker.Account, asker.Permission, asker.Locale, cancellationToken);

    /// <summary>Whether somebody may use a command.</summary>
    public async Task<bool> May(Asker asker, CommandCall call, CancellationToken cancellationToken) =>
        catalog.Find(call.Command) is { } command && (await Ranked(asker, call, cancellationToken)).Permission >= command.Permission;

    private bool NeedsRank(CommandCall call) => catalog.Find(call.Command)?.Permission == Permission.Moderator;

    // Only a moderator's command is worth waiting for the rank.
    private async Task<Asker> Ranked(Asker asker, CommandCall call, CancellationToken cancellationToken) =>
        asker.IsModerator is null && NeedsRank(call) ? asker with { IsModerator = await people.IsModerator(asker.User, cancellationToken) } : asker;
}

/// <summary>Somebody who did something.</summary>
/// <param name="User">As Slack calls them.</param>
/// <param name="Account">Their account.</param>
/// <param name="IsModerator">Null where Slack did not say yet, or does not.</param>
/// <param name="Locale">Their language; null where Slack does not say.</param>
/// <param name="Say">What is said to them.</param>
internal sealed record Asker(SlackUser User, Account Account, bool? IsModerator, string? Locale, Phrases Say)
{
    /// <summary>What they may do.</summary>
    public Permission Permission => IsModerator is true ? Permission.Moderator : Permission.Member;

    /// <summary>A call of theirs.</summary>
    public Invocation Invocation(CommandCall call) => new(call, Account, Permission, Locale);
}
