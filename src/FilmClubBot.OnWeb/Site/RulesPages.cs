using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Writes the pages about privacy and terms from the settings that are in effect, in the society's language.</summary>
internal sealed class RulesPages(DataPolicy policy, IOptions<WebOptions> options, Locales locales, Club club)
{
    private Phrases Say => locales.For(club.Locale);

    /// <summary>What is stored of members, for how long, and who gets it.</summary>
    public RulesView Privacy(Uri root) => new(
        SiteAddress.PrivacyPath,
        Say["rules.privacy.title"],
        Say["rules.privacy.lead", ("club", club.Name)],
        [
            new(Say["rules.who.title"], Who()),
            new(Say["rules.stored.title"], [Say["rules.stored.account"], Say["rules.stored.given"], Say["rules.stored.chat"], Say["rules.stored.moderators"], Say["rules.stored.not"]]),
            new(Say["rules.seen.title"], [Say["rules.seen.club"], Say["rules.seen.public"], Say["rules.seen.own"]]),
            new(Say["rules.long.title"], [.. Limits(), policy.BackupsFor is { } copies ? Say["rules.long.backups", ("n", Days(copies))] : Say["rules.long.nobackups"]]),
            new(Say["rules.others.title"], [.. Others()]),
            new(Say["rules.cookies.title"], [Say["rules.cookies.own"]]),
            new(Say["rules.rights.title"], [Say["rules.rights.me"], Say["rules.rights.export"], Say["rules.rights.erase"], Say["rules.rights.private"]]),
        ],
        root);

    /// <summary>The terms of use.</summary>
    public RulesView Terms(Uri root) => new(
        SiteAddress.TermsPath,
        Say["rules.terms.title"],
        Say["rules.terms.lead", ("club", club.Name)],
        [
            new(Say["rules.use.title"], [Say["rules.use.members"], Say["rules.use.kind"], Say["rules.use.moderators"]]),
            new(Say["rules.words.title"], [Say["rules.words.own"], Say["rules.words.reviews"], Say["rules.words.shown"]]),
            new(Say["rules.care.title"], [Say["rules.care.asis"], Say["rules.care.end"]]),
            new(Say["rules.who.title"], Who()),
        ],
        root);

    private IReadOnlyList<string> Who() =>
    [
        policy.Operator is { } name ? Say["rules.who.operator", ("operator", name)] : Say["rules.who.club", ("club", club.Name)],
        policy.Contact is { } contact ? Say["rules.who.contact", ("contact", contact)] : Say["rules.who.moderators"],
    ];

    private IEnumerable<string> Limits()
    {
        var kept = policy.Retention;
        yield return Say["rules.long.member"];
        yield return Limit(kept.Chat, "rules.long.chat", "rules.long.chatalways");
        yield return Limit(kept.Remarks, "rules.long.remarks", "rules.long.remarksalways");
        yield return Limit(kept.Audit, "rules.long.audit", "rules.long.auditalways");
        yield return Limit(kept.Attempts, "rules.long.attempts", "rules.long.attemptsalways");
        yield return Say["rules.long.sessions", ("n", Days(SignInSecret.SessionLifetime))];
        yield return Say["rules.long.votes"];
    }

    private string Limit(Duration? limit, string some, string none) => limit is { } age ? Say[some, ("n", Days(age))] : Say[none];

    private IEnumerable<string> Others()
    {
        if (policy.UsesDiscord)
            yield return Say["rules.others.platform", ("platform", "Discord")];
        if (policy.UsesSlack)
            yield return Say["rules.others.platform", ("platform", "Slack")];
        if (policy.MailServer is { } server)
            yield return Say["rules.others.mail", ("server", server)];
        yield return policy.Model is { } model ? Say["rules.others.model", ("model", model)] : Say["rules.others.nomodel"];
        foreach (var site in policy.FilmSites)
            yield return Say["rules.others.films", ("site", FilmFactWords.NameOf(site))];
        yield return Say["rules.others.feeds"];
        yield return Say["rules.others.diaries"];
        if (options.Value.ReviewPictures)
            yield return Say["rules.others.pictures"];
        yield return Say["rules.others.nobody"];
    }

    private static int Days(Duration duration) => (int)Math.Ceiling(duration.TotalDays);
}

/// <summary>The content of a page of rules.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lead">What it is about.</param>
/// <param name="Parts">Its sections.</param>
/// <param name="Root">Scheme and host of this site.</param>
public sealed record RulesView(string Path, string Title, string Lead, IReadOnlyList<RulesPart> Parts, Uri Root);

/// <summary>A section of a page of rules.</summary>
public sealed record RulesPart(string Title, IReadOnlyList<string> Sentences);
