using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Commands.Wording;
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
            new Account(Platform.Slack, happened.User.Id, HostileText.CleanName(person.Name)),
            person.IsModerator,
            person.Locale,
            locales.For(person.Locale ?? club.Locale));
    }

    /// <summary>Runs a call.</summary>
    public async Task<Card> Run(Asker asker, CommandCall call, CancellationToken cancellationToken) =>
        asker.IsModerator is null && catalog.Find(call.Command)?.Permission == Permission.Moderator
            ? Card.Refusal(asker.Say["refusal.title"], asker.Say["slack.unsure"])
            : await pipeline.Run(asker.Invocation(call), cancellationToken);

    /// <summary>Runs what was typed.</summary>
    public async Task<Card> Run(Asker asker, string text, CancellationToken cancellationToken) =>
        CommandText.Parse(HostileText.Clean(text), catalog) is ParsedText.Call call
            ? await Run(asker, call.Value, cancellationToken)
            : await pipeline.RunText(text, asker.Account, asker.Permission, asker.Locale, cancellationToken);

    /// <summary>Whether somebody may use a command.</summary>
    public bool May(Asker asker, CommandCall call) => catalog.Find(call.Command) is { } command && asker.Permission >= command.Permission;
}

/// <summary>Somebody who did something.</summary>
/// <param name="Account">Their account.</param>
/// <param name="IsModerator">Null where Slack does not say.</param>
/// <param name="Locale">Their language; null where Slack does not say.</param>
/// <param name="Say">What is said to them.</param>
internal sealed record Asker(Account Account, bool? IsModerator, string? Locale, Phrases Say)
{
    /// <summary>What they may do.</summary>
    public Permission Permission => IsModerator is true ? Permission.Moderator : Permission.Member;

    /// <summary>A call of theirs.</summary>
    public Invocation Invocation(CommandCall call) => new(call, Account, Permission, Locale);
}
