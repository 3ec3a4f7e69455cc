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

/// <summary>Runs commands on behalf of the workspace's users.</summary>
internal sealed class Askers(SlackPeople people, CommandPipeline pipeline, CommandCatalog catalog, Locales locales, Club club)
{
    /// <summary>The user of an event.</summary>
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

    /// <summary>The texts in the society's language, for what everybody in a channel reads.</summary>
    public Phrases Everybody => locales.For(club.Locale);

    /// <summary>Runs a call.</summary>
    public async Task<Card> Run(Asker asker, CommandCall call, CancellationToken cancellationToken)
    {
        var ranked = await Ranked(asker, call, cancellationToken);
        return ranked.IsModerator is null && NeedsRank(call)
            ? Card.Refusal(asker.Say["refusal.title"], asker.Say["slack.unsure"])
            : await pipeline.Run(ranked.Invocation(call), cancellationToken);
    }

    /// <summary>Runs a typed command.</summary>
    public async Task<Card> Run(Asker asker, string text, CancellationToken cancellationToken)
    {
        var ranked = asker;
        if (CommandText.Parse(HostileText.Clean(text), catalog) is ParsedText.Call { Value: var call })
        {
            ranked = await Ranked(asker, call, cancellationToken);
            if (ranked.IsModerator is null && NeedsRank(call))
                return Card.Refusal(asker.Say["refusal.title"], asker.Say["slack.unsure"]);
        }

        return await pipeline.RunText(text, ranked.Account, ranked.Permission, ranked.Locale, cancellationToken);
    }

    /// <summary>Whether a user may run a command.</summary>
    public async Task<bool> May(Asker asker, CommandCall call, CancellationToken cancellationToken) =>
        catalog.Find(call.Command) is { } command && (await Ranked(asker, call, cancellationToken)).Permission >= command.Permission;

    /// <summary>The form for the options that a call does not set and the user may; null when there is no such command.</summary>
    public async Task<CardForm?> Form(Asker asker, CommandCall call, CancellationToken cancellationToken)
    {
        var isForModerators = catalog.Find(call.Command)?.Options.Any(option => option.Permission == Permission.Moderator) is true;
        var ranked = isForModerators ? await Ranked(asker, cancellationToken) : await Ranked(asker, call, cancellationToken);
        return pipeline.Form(call, ranked.Permission, asker.Say.Locale);
    }

    /// <summary>Whether a user is a moderator; null if Slack does not return it.</summary>
    public async Task<bool?> IsModerator(Asker asker, CancellationToken cancellationToken) => asker.IsModerator ?? await people.IsModerator(asker.User, cancellationToken);

    // Only a moderator's command, or option, waits for the user's role.
    private bool NeedsRank(CommandCall call) =>
        catalog.Find(call.Command) is { } command
        && (command.Permission == Permission.Moderator || call.Options.Keys.Any(name => command.Option(name)?.Permission == Permission.Moderator));

    private async Task<Asker> Ranked(Asker asker, CommandCall call, CancellationToken cancellationToken) => NeedsRank(call) ? await Ranked(asker, cancellationToken) : asker;

    private async Task<Asker> Ranked(Asker asker, CancellationToken cancellationToken) =>
        asker.IsModerator is null ? asker with { IsModerator = await people.IsModerator(asker.User, cancellationToken) } : asker;
}

/// <summary>The user of an event.</summary>
/// <param name="User">The user in Slack's terms.</param>
/// <param name="Account">The user's account.</param>
/// <param name="IsModerator">Null if Slack has not returned the role.</param>
/// <param name="Locale">The user's language; null if Slack does not return it.</param>
/// <param name="Say">The texts in the user's language.</param>
internal sealed record Asker(SlackUser User, Account Account, bool? IsModerator, string? Locale, Phrases Say)
{
    /// <summary>The user's permission.</summary>
    public Permission Permission => IsModerator is true ? Permission.Moderator : Permission.Member;

    /// <summary>Creates an invocation of a call by this user.</summary>
    public Invocation Invocation(CommandCall call) => new(call, Account, Permission, Locale);
}
