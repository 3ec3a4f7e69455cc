using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Shows a feed's state, and what happened to each of its items: <c>/feeds status</c>.</summary>
[Command("feeds status", Permission.Moderator)]
internal sealed class ShowFeedStatus(IFeeds feeds) : ICommand<ShowFeedStatus.Options>
{
    private const int PageSize = 8;

    internal sealed record Options([Suggest<KnownFeeds>] FeedId Feed, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await feeds.Find(options.Feed, cancellationToken) is not { } feed)
            return Card.Refusal(say["feeds.none"]);
        var items = await feeds.Latest(feed.Id, options.Page.Of(PageSize), cancellationToken);
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
            Page = options.Page.Place(items.Total, PageSize),
            Actions =
            [
                .. options.Page.Buttons(new CommandCall("feeds status", ("feed", $"#{feed.Id}")), items.Total, PageSize, say),
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
        yield return new Field(say["feeds.status.interval"], FeedWords.IntervalOf(feed.Interval));
        if (feed.State == FeedState.Active)
            yield return new Field(say["feeds.status.next"], new Timestamp(feed.NextPoll, TimestampStyle.DateTime));
        if (feed.Hub is { LeaseEnd: { } end })
            yield return new Field(say["feeds.status.hub"], [feed.Hub.Hub.Host, ", ", new Timestamp(end, TimestampStyle.DateTime)]);
        yield return new Field(say["feeds.status.from"], say[feed.InSettings is not null ? "feeds.status.settings" : "feeds.status.moderator"]);
    }
}
