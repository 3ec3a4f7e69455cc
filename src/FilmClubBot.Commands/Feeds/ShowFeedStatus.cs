using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Shows a feed's state, and what happened to each of its items: <c>/feeds status</c>.</summary>
[Command("feeds status", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class ShowFeedStatus(IFeeds feeds, KnownFeeds known) : ICommand<ShowFeedStatus.Options>
{
    private const int PageSize = 8;

    internal sealed record Options([Suggest<KnownFeeds>] FeedId? Feed = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var (id, instead) = await known.NamedOrOnly(options.Feed, new CommandCall("feeds status"), caller, cancellationToken);
        if (id is null)
            return instead!;
        return await feeds.Find(id.Value, cancellationToken) is { } feed ? await Status(feed, options.Page, caller.Say, cancellationToken) : Card.Refusal(caller.Say["feeds.none"]);
    }

    private async Task<Card> Status(Feed feed, PageNumber page, Phrases say, CancellationToken cancellationToken)
    {
        var items = await feeds.Latest(feed.Id, page.Of(PageSize), cancellationToken);
        return new Card
        {
            Title = FeedWords.NameOf(feed),
            Link = feed.Address,
            Body =
            [
                new Paragraph(FeedWords.HealthOf(feed, say)),
                .. items.Items.Count == 0 ? Array.Empty<Block>() : [new BulletList([.. items.Items.Select(item => FeedWords.ItemLine(item, say))])],
            ],
            Fields = [.. Facts(feed, items.Total, say)],
            Page = page.Place(items.Total, PageSize),
            Actions =
            [
                .. page.Buttons(new CommandCall("feeds status", ("feed", $"#{feed.Id}")), items.Total, PageSize, say),
                feed.State == FeedState.Active
                    ? new Button(say["feeds.status.pause"], new CommandCall("feeds pause", ("feed", $"#{feed.Id}")))
                    : new Button(say["feeds.status.resume"], new CommandCall("feeds resume", ("feed", $"#{feed.Id}"))),
            ],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<Field> Facts(Feed feed, int items, Phrases say)
    {
        yield return new Field(say["feeds.status.items"], items.ToString(say.Culture));
        yield return new Field(say["feeds.status.interval"], TimeWords.Span(feed.Interval, say));
        if (feed.State == FeedState.Active)
            yield return new Field(say["feeds.status.next"], new Timestamp(feed.NextPoll, TimestampStyle.DateTime));
        if (feed.Hub is { LeaseEnd: { } end })
            yield return new Field(say["feeds.status.hub"], [feed.Hub.Hub.Host, ", ", new Timestamp(end, TimestampStyle.DateTime)]);
        yield return new Field(say["feeds.status.from"], say[feed.InSettings is not null ? "feeds.status.settings" : "feeds.status.moderator"]);
    }
}
