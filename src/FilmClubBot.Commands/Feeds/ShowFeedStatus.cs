using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Shows a feed's state, and what happened to each of its items: <c>/feeds status</c>. A society with one feed need not name it.</summary>
[Command("feeds status", Permission.Moderator, CommandTopic.Society)]
internal sealed class ShowFeedStatus(IFeeds feeds) : ICommand<ShowFeedStatus.Options>
{
    private const int PageSize = 8;

    internal sealed record Options([Suggest<KnownFeeds>] FeedId? Feed = null, PageNumber Page = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Feed is { } id)
            return await feeds.Find(id, cancellationToken) is { } named ? await Status(named, options.Page, say, cancellationToken) : Card.Refusal(say["feeds.none"]);
        return await feeds.All(cancellationToken) switch
        {
            [] => Card.Nothing(say["feeds.list.title"], say["feeds.list.none"]),
            [var only] => await Status(only, options.Page, say, cancellationToken),
            var several => Choose(several, say),
        };
    }

    private static Card Choose(IReadOnlyList<Feed> several, Phrases say) => new()
    {
        Title = say["feeds.status.which"],
        Actions = [new Select(say["feeds.status.choose"], new CommandCall("feeds status"), "feed", [.. several.Take(ISuggestions.Limit).Select(KnownFeeds.ChoiceOf)])],
        Audience = Audience.Caller,
    };

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
