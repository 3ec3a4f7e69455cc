using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Feeds;

internal sealed class StoredFeeds(FilmClubContext context, UnitOfWork work, IClock clock) : IFeeds
{
    private const int MaxNoteLength = 500, MaxTitleLength = 300;

    public async Task<IReadOnlyList<Feed>> All(CancellationToken cancellationToken) =>
        (await context.Feeds.Where(row => row.MemberId == null).OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToFeed());

    public async Task<IReadOnlyList<Feed>> LockAll(CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await All(cancellationToken);
    }

    public async Task<Feed?> Find(FeedId feed, CancellationToken cancellationToken) =>
        (await context.Feeds.SingleOrDefaultAsync(row => row.Id == feed.Value, cancellationToken))?.ToFeed();

    public async Task<Feed?> ByHubToken(string token, CancellationToken cancellationToken) =>
        (await context.Feeds.SingleOrDefaultAsync(row => row.HubToken == token, cancellationToken))?.ToFeed();

    public Task<int> CountItems(Instant since, CancellationToken cancellationToken) => context.FeedItems.CountAsync(row => row.FirstSeenAt >= since, cancellationToken);

    public async Task<Feed?> Add(Uri address, Duration interval, bool isFromSettings, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await context.Feeds.AnyAsync(row => row.Address == address.AbsoluteUri && row.MemberId == null, cancellationToken))
            return null;
        var row = new FeedRow
        {
            Address = address.AbsoluteUri,
            Host = address.Authority,
            InSettings = isFromSettings ? address.AbsoluteUri : null,
            IntervalSeconds = (long)interval.TotalSeconds,
            NextPoll = clock.GetCurrentInstant(),
        };
        context.Feeds.Add(row);
        await work.Flush(cancellationToken);
        return row.ToFeed();
    }

    public async Task<Feed?> DiaryOf(MemberId member, CancellationToken cancellationToken) =>
        (await context.Feeds.SingleOrDefaultAsync(row => row.MemberId == member.Value, cancellationToken))?.ToFeed();

    public async Task<Feed> Follow(MemberId member, Uri address, Duration interval, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await DiaryOf(member, cancellationToken) is { } before)
            await Remove(before.Id, cancellationToken);
        var row = new FeedRow { Address = address.AbsoluteUri, Host = address.Authority, MemberId = member.Value, IntervalSeconds = (long)interval.TotalSeconds, NextPoll = clock.GetCurrentInstant() };
        context.Feeds.Add(row);
        await work.Flush(cancellationToken);
        return row.ToFeed();
    }

    public async Task<Feed?> Change(FeedId feed, Func<Feed, Task<Feed?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Feeds.Where(row => row.Id == feed.Value), cancellationToken) is not { } row)
            return null;
        var before = row.ToFeed();
        if (await change(before) is not { } after || after == before)
            return before;
        row.Take(after with { Title = after.Title?.Cut(MaxTitleLength) });
        await work.Flush(cancellationToken);
        if (before.Address != after.Address)
            await MoveReviews(before.Address.AbsoluteUri, after.Address.AbsoluteUri, cancellationToken);
        return row.ToFeed();
    }

    // A feed that moved is still the source of its reviews: it corrects and withdraws them.
    private async Task MoveReviews(string from, string to, CancellationToken cancellationToken)
    {
        await context.Reviews.Where(review => review.Origin == from).ExecuteUpdateAsync(set => set.SetProperty(review => review.Origin, to), cancellationToken);
        await context.ReviewRevisions.Where(revision => revision.Origin == from).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.Origin, to), cancellationToken);
    }

    public async Task Remove(FeedId feed, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        await context.FeedItems.Where(row => row.FeedId == feed.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Feeds.Where(row => row.Id == feed.Value).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<KnownItem>> Items(FeedId feed, CancellationToken cancellationToken) =>
        (await context.FeedItems.Where(row => row.FeedId == feed.Value).OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToItem());

    public async Task<Slice<KnownItem>> Latest(FeedId feed, PageRequest page, CancellationToken cancellationToken)
    {
        var items = context.FeedItems.Where(row => row.FeedId == feed.Value);
        return (await items.OrderByDescending(row => row.Id).ReadPage(items, page, cancellationToken)).ConvertAll(row => row.ToItem());
    }

    public async Task<IReadOnlyList<(Feed Feed, KnownItem Item)>> SourcesOf(ReviewId review, CancellationToken cancellationToken) =>
        (await context.FeedItems.Include(row => row.Feed).Where(row => row.ReviewId == review.Value).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(row => (row.Feed.ToFeed(), row.ToItem()));

    public async Task<KnownItem?> AddItem(FeedId feed, KnownItem draft, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Feeds.Where(row => row.Id == feed.Value), cancellationToken) is null)
            return null;
        var row = new FeedItemRow { FeedId = feed.Value, Fingerprint = draft.Mark.Fingerprint, ContentHash = draft.Mark.ContentHash };
        Store(row, draft);
        context.FeedItems.Add(row);
        await work.Flush(cancellationToken);
        return row.ToItem();
    }

    public async Task<KnownItem?> ChangeItem(KnownItemId item, Func<KnownItem, KnownItem?> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.FeedItems.Where(row => row.Id == item.Value), cancellationToken) is not { } row)
            return null;
        var before = row.ToItem();
        if (change(before) is not { } after || after == before)
            return before;
        Store(row, after);
        await work.Flush(cancellationToken);
        return row.ToItem();
    }

    private static void Store(FeedItemRow row, KnownItem item) => row.Take(item with { Note = item.Note?.Cut(MaxNoteLength), Title = item.Title?.Cut(MaxTitleLength) });
}
