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
internal sealed class Askers(SlackPeople people, CommandPipeline pipeline, CommandCatalog catalog, CardFiles files, Locales locales, Club club)
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
            locales.For(person.Locale ?? club.Locale),
            Everybody) { IsAlone = happened.Place is not SlackPlace.Conversation { IsDirect: false } };
    }

    /// <summary>The texts in the society's language, for what everybody in a channel reads.</summary>
    public Phrases Everybody => locales.For(club.Locale);

    /// <summary>Runs a call.</summary>
    public async Task<Card> Run(Asker asker, CommandCall call, CancellationToken cancellationToken)
    {
        var ranked = await Ranked(asker, call, cancellationToken);
        return ranked.IsModerator is null && NeedsRank(call)
            ? Card.Refusal(asker.Say["refusal.title"], asker.Say["slack.unsure"])
            : await files.Send(ranked, await pipeline.Run(ranked.Invocation(call), cancellationToken), cancellationToken);
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

        return await files.Send(ranked, await pipeline.RunTextAs(text, ranked.Invocation, ranked.Permission, ranked.Locale, cancellationToken), cancellationToken);
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
/// <param name="Everybody">The texts in the society's language, for what everybody in a channel reads.</param>
internal sealed record Asker(SlackUser User, Account Account, bool? IsModerator, string? Locale, Phrases Say, Phrases Everybody)
{
    /// <summary>Whether the user alone sees every reply, whatever its audience.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The texts in the language of those who see a card.</summary>
    public Phrases For(Card card) => card.Audience == Audience.Everyone && !IsAlone ? Everybody : Say;

    /// <summary>The user's permission.</summary>
    public Permission Permission => IsModerator is true ? Permission.Moderator : Permission.Member;

    /// <summary>Creates an invocation of a call by this user.</summary>
    public Invocation Invocation(CommandCall call) => new(call, Account, Permission, Locale) { IsAlone = IsAlone };
}
