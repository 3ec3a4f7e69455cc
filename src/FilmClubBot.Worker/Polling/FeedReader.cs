using FilmClubBot.Commands.Feeds;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Polling;

namespace FilmClubBot.Worker.Polling;

/// <summary>Reads feeds for the commands that add and test them.</summary>
internal sealed class FeedReader(FeedVisitor visitor) : IFeedReader
{
    /// <inheritdoc/>
    public async Task<FeedTrial> Try(Uri address, CancellationToken cancellationToken)
    {
        var visit = await visitor.Visit(address, new(null, null), cancellationToken);
        if (visit is Visit.Page page)
            visit = await visitor.Visit(page.Feeds[0], new(null, null), cancellationToken);
        return visit switch
        {
            Visit.Feed found => new FeedTrial.Readable(
                found.Address,
                found.Document.Title,
                [.. PolledItem.Of(found.Document).Select(item => new TrialItem(item.Title, item.Mark.PublishedAt, item.Problem))],
                found.Document.Hubs.Count > 0),
            Visit.Gone gone => new FeedTrial.Unreadable(gone.Problem),
            Visit.Failed failed => new FeedTrial.Unreadable(failed.Problem),
            Visit.Page other => new FeedTrial.Unreadable(new(FeedProblemKind.NamesPage, address.ToString(), other.Feeds[0].ToString())),
            _ => new FeedTrial.Unreadable(new(FeedProblemKind.Unasked, address.ToString())),
        };
    }
}
