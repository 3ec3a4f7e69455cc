using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Commands.Setup;

/// <summary>
/// What of the club is set up. It stores nothing of its own: a step is done when what it is for is stored, by whichever command, so
/// that it can be left and continued at any time.
/// </summary>
public sealed class SetupCard(IOwnClub own, ReviewChannels reviews, TopicChannels topics, IFeeds feeds, ChannelNames names, Locales locales, IOptions<HostingOptions> hosting, SiteAddress site)
{
    // More are counted, not named.
    private const int MostNamed = 3;

    /// <summary>Writes the card.</summary>
    public async Task<Card> Write(Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        // What was changed a moment ago is not yet that of the caller.
        var club = await own.Find(caller.Club.Id, cancellationToken) ?? caller.Club;
        List<Step> steps =
        [
            new(say["setup.steps.zone"], [new Strong(club.Zone.Id)], ZoneButton(club, say)),
            new(say["setup.steps.language"], [new Strong(KnownLanguages.NameOf(locales.For(club.Locale)))], LanguageChoice(club, say)),
            new(say["setup.steps.reviews"], Named(await Mentions((await reviews.All(cancellationToken)).Select(rules => rules.Channel), caller.Platform, cancellationToken), say), new FormButton(say["setup.buttons.reviews"], new CommandCall("channel set", ("reviews", "yes")))),
            new(say["setup.steps.screenings"], Named(await Mentions(await topics.For(Topic.Screenings, cancellationToken), caller.Platform, cancellationToken), say), new FormButton(say["setup.buttons.screenings"], new CommandCall("channel set", ("screenings", "yes")))),
            new(say["setup.steps.feed"], Named([.. (await feeds.All(cancellationToken)).Select(feed => new Strong(FeedWords.NameOf(feed)))], say), new FormButton(say["setup.buttons.feed"], new CommandCall("feeds add"))),
        ];
        var open = steps.Count(step => step.Value is null);
        return new Card
        {
            Title = open == 0 ? say["setup.done", ("club", club.Name)] : say["setup.open", ("club", club.Name), ("n", open)],
            Body =
            [
                new BulletList([.. steps.Select(step => step.Line(say))]),
                new Paragraph(open == 0 ? say["setup.next"] : say["setup.anytime"]),
                .. Pages(site, club, caller.Platform, say),
                .. hosting.Value.TermsAddress is { } terms ? [new Paragraph(say.Rich("setup.terms", ("terms", new Anchor(say["setup.termslink"], terms))))] : Array.Empty<Block>(),
            ],
            Actions = [.. steps.Select(step => step.Action).OfType<CardAction>(), .. AddressButton(club, say), new Button(say["setup.buttons.again"], new CommandCall("setup"), Effect.Replace)],
            Audience = Audience.Caller,
        };
    }

    /// <summary>Where the pages of a club are; nothing where readers on a platform cannot open them.</summary>
    public static IEnumerable<Block> Pages(SiteAddress site, Club club, Platform platform, Phrases say) =>
        site.IsReachedFrom(platform) && site.Of(club).At(SiteAddress.ProgrammePath(null)) is { } pages
            ? [new Paragraph(say.Rich("pages.club", ("address", new Anchor(pages.AbsoluteUri, pages))))]
            : [];

    // What the settings name is changed there.
    private static FormButton? ZoneButton(Club club, Phrases say) => club.Id == ClubId.OfSettings ? null : new(say["setup.buttons.zone"], new CommandCall("setup zone"));

    private static IEnumerable<CardAction> AddressButton(Club club, Phrases say) =>
        club.Address is { } address ? [new FormButton(say["setup.buttons.address"], new CommandCall("setup address", ("name", address)))] : [];

    private Select? LanguageChoice(Club club, Phrases say) => club.Id == ClubId.OfSettings
        ? null
        : new(
            say["setup.buttons.language"],
            new CommandCall("setup language"),
            "language",
            [.. locales.All.OrderBy(language => language.Locale, StringComparer.Ordinal).Select(language => new Choice(KnownLanguages.NameOf(language), language.Locale))],
            Effect.Replace);

    private async Task<List<Inline>> Mentions(IEnumerable<DeliveryChannel> channels, Platform reader, CancellationToken cancellationToken)
    {
        List<Inline> mentions = [];
        foreach (var channel in channels)
            mentions.Add(await names.Mention(channel, reader, cancellationToken));
        return mentions;
    }

    private static IReadOnlyList<Inline>? Named(List<Inline> names, Phrases say) => names.Count switch
    {
        0 => null,
        <= MostNamed => [.. names.SelectMany(name => (Inline[])[", ", name]).Skip(1)],
        _ => [new Strong(say["setup.several", ("names", string.Join(", ", names.Take(MostNamed).Select(name => name.PlainText))), ("n", names.Count - MostNamed)])],
    };

    private sealed record Step(string Name, IReadOnlyList<Inline>? Value, CardAction? Action)
    {
        public IReadOnlyList<Inline> Line(Phrases say) => Value is null ? [$"○ {Card.LabelIn(say, Name)} ", new Emphasis(say["setup.missing"])] : [$"✓ {Card.LabelIn(say, Name)} ", .. Value];
    }
}
