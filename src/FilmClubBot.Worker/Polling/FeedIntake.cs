using System.Collections.Concurrent;
using System.Globalization;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Feeds.Syndication;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Imports a feed's items, oldest first: new items are stored and announced, each in a separate transaction.</summary>
internal sealed class FeedIntake(FeedVisitor visitor, IServiceScopeFactory scopes, IOptions<ReviewSettings> settings, ClubLimits limits, IClock clock, ILogger<FeedIntake> log) : IDisposable
{
    // Pages that one poll requests besides the feed, so that a poll does not crawl a site.
    private const int MostPages = 50;

    private readonly ConcurrentDictionary<FeedId, SemaphoreSlim> _turns = new();

    // Reading a text takes the processor for milliseconds. A club with many feeds leaves half of the processors to others.
    private readonly SemaphoreSlim _readings = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <inheritdoc/>
    public void Dispose() => _readings.Dispose();

    /// <summary>Imports a feed's items.</summary>
    /// <param name="feed">The feed before the poll.</param>
    /// <param name="document">The document that was fetched or received.</param>
    /// <param name="isWhole">Whether the document contains the whole feed; a hub may send the new items only.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    public async Task<FeedImport> Import(Feed feed, FeedDocument document, bool isWhole, CancellationToken cancellationToken)
    {
        // A poll and a hub may deliver the same items concurrently.
        var turn = _turns.GetOrAdd(feed.Id, _ => new(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await TakeInTurn(feed, document, isWhole, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<FeedImport> TakeInTurn(Feed feed, FeedDocument document, bool isWhole, CancellationToken cancellationToken)
    {
        IReadOnlyList<KnownItem> known;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var feeds = scope.ServiceProvider.GetRequiredService<IFeeds>();
            // Loaded again, because the caller loaded its feed before the network request.
            if (await feeds.Find(feed.Id, cancellationToken) is not { } now)
                return new(false, null);
            feed = now;
            known = await feeds.Items(feed.Id, cancellationToken);
        }

        var (room, whyFull) = await Room(feed, cancellationToken);

        var polled = PolledItem.Of(document);
        var comparison = FeedComparison.Of(known, [.. polled.Select(item => item.Mark)]);
        var poll = new Poll(feed, polled, isWhole ? comparison : comparison with { Vanished = [] }, NewsOf(feed, polled, comparison));
        foreach (var at in poll.OldestFirst)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (comparison.Matches[at] is not { } match)
            {
                // The rest is left for a later poll, oldest first.
                if (room-- > 0)
                    await TakeNew(poll, at, cancellationToken);
            }
            else if (match.Mark with { PublishedAt = null } != polled[at].Mark with { PublishedAt = null } || !match.IsPresent
                || (match.State == ItemState.Withdrawn && !polled[at].IsWithheld))
                await TakeAgain(poll, at, match, cancellationToken);
        }

        foreach (var deleted in known.Where(item => item is { Mark.ExternalId: { } id, State: ItemState.Taken } && document.Deleted.Contains(id, StringComparer.Ordinal)))
            await Withdraw(feed, deleted, cancellationToken);
        return new(isWhole && await Miss(feed, known, comparison, cancellationToken), room < 0 ? whyFull : null);
    }

    // How many new items a club may have now, and why no more.
    private async Task<(int Items, FeedProblem? Why)> Room(Feed feed, CancellationToken cancellationToken)
    {
        if (limits is not { ItemsPerDay: { } daily, Reviews: { } most })
            return (int.MaxValue, null);
        await using var scope = scopes.CreateAsyncScope();
        var today = daily - await scope.ServiceProvider.GetRequiredService<IFeeds>().CountItems(clock.GetCurrentInstant() - Duration.FromDays(1), cancellationToken);
        var stored = most - await scope.ServiceProvider.GetRequiredService<IReviews>().Count(cancellationToken);
        return stored < today
            ? (Math.Max(0, stored), new(FeedProblemKind.ManyReviews, feed.Address.ToString(), most.ToString(CultureInfo.InvariantCulture)))
            : (Math.Max(0, today), new(FeedProblemKind.ManyItems, feed.Address.ToString(), daily.ToString(CultureInfo.InvariantCulture)));
    }

    // Which new items are announced: none of an archive that is read for the first time, except the latest if the settings say so.
    private HashSet<int> NewsOf(Feed feed, IReadOnlyList<PolledItem> polled, FeedComparison comparison)
    {
        var isNew = Enumerable.Range(0, polled.Count).Where(at => comparison.Matches[at] is null);
        return feed.FirstReadAt is null
            ? [.. Poll.Order(polled).Reverse().Take(settings.Value.AnnounceFirst).Where(isNew.Contains)]
            : [.. isNew];
    }

    private Task TakeNew(Poll poll, int at, CancellationToken cancellationToken)
    {
        var item = poll.Items[at];
        var fresh = new KnownItem(
            default, item.Mark, ItemState.LeftOut, item.Title, null, null, poll.Feed.FirstReadAt is null, IsPresent: true, clock.GetCurrentInstant(), null);
        return Settle(poll, item, fresh, poll.WhyNoNews(at), cancellationToken);
    }

    private async Task TakeAgain(Poll poll, int at, KnownItem match, CancellationToken cancellationToken)
    {
        var polled = poll.Items[at];
        if (polled.IsWithheld && match.Review is not null)
        {
            if (match.State == ItemState.Withdrawn)
                await Change(match, item => item.Show(polled.Mark, polled.Title), cancellationToken);
            else
                await Withdraw(poll.Feed, match with { Mark = polled.Mark }, cancellationToken);
            return;
        }

        if (match.State == ItemState.Withdrawn)
            await InScope(async (services, token) =>
            {
                await services.GetRequiredService<IReviews>().Restore(match.Review!.Value, token);
                await services.GetRequiredService<IFeeds>().ChangeItem(match.Id, item => item.Show(polled.Mark, polled.Title) with { State = ItemState.Taken }, token);
            }, cancellationToken);
        if (match.Mark.ContentHash != polled.Mark.ContentHash)
            await Settle(poll, polled, match, match.IsArchive ? "the feed had it when it was first read" : null, cancellationToken);
        else if (match.State != ItemState.Withdrawn)
            await Change(match, item => item.Show(polled.Mark, polled.Title), cancellationToken);
    }

    // A defect of the program that one text reveals must not keep the feed's other items from being imported.
    private async Task Settle(Poll poll, PolledItem item, KnownItem entry, string? whyNoNews, CancellationToken cancellationToken)
    {
        try
        {
            await Import(poll.Feed, await Whole(poll, item, cancellationToken), entry, whyNoNews, cancellationToken);
        }
        catch (Exception defect) when (Defects.Is(defect))
        {
            log.LogError(defect, "Failed to import {Title} from {Feed}; it is left out until it changes there", item.Title, poll.Feed.Address);
            await InScope(
                (services, token) => Store(services, poll.Feed, item, entry, now => now.LeaveOut("could not be imported because of a defect of this program; its log says more."), token), cancellationToken);
        }
    }

    // The item, its review and its announcement are stored in one transaction.
    private Task Import(Feed feed, PolledItem item, KnownItem entry, string? whyNoNews, CancellationToken cancellationToken) => InReading(async (services, token) =>
    {
        if (item.Problem is { } problem)
        {
            await Store(services, feed, item, entry, now => now.LeaveOut(problem + "."), token);
            return;
        }

        var draft = item.ToDraft(feed.Address) with { IsNews = whyNoNews is null, FormerLinkKey = entry.Mark.LinkKey };
        var result = await services.GetRequiredService<IReviewIntake>().Import(draft, token);
        if (result.Review is not { } review)
        {
            await Store(services, feed, item, entry, now => now.LeaveOut(result.Reason), token);
            return;
        }

        var note = whyNoNews;
        if (entry.Review is null && note is null)
        {
            note = await services.GetRequiredService<ReviewAnnouncer>().Announce(draft, result, token) switch
            {
                AnnouncerVerdict.NotNew => "the review was here already",
                AnnouncerVerdict.TooOld => "it was published more than two weeks ago",
                AnnouncerVerdict.NoChannel => "no channel takes it",
                _ => null,
            };
        }

        await Store(services, feed, item, entry, now => now.Take(review.Id, note), token);
        if (result.Outcome is IntakeOutcome.New or IntakeOutcome.Revised)
            log.LogInformation("Imported {Title} from {Feed} ({Outcome}){Note}", review.Title, feed.Address, result.Outcome, note is null ? "" : $"; not announced: {note}");
    }, cancellationToken);

    private static Task<KnownItem?> Store(IServiceProvider services, Feed feed, PolledItem item, KnownItem entry, Func<KnownItem, KnownItem> change, CancellationToken cancellationToken)
    {
        var feeds = services.GetRequiredService<IFeeds>();
        return entry.Id == default
            ? feeds.AddItem(feed.Id, change(entry), cancellationToken)
            : feeds.ChangeItem(entry.Id, now => change(now.Show(item.Mark, item.Title)), cancellationToken);
    }

    private async Task<PolledItem> Whole(Poll poll, PolledItem item, CancellationToken cancellationToken)
    {
        if (!item.IsExcerpt || poll.Pages >= MostPages)
            return item;
        poll.Pages++;
        var whole = item with { Item = await visitor.Complete(item.Item, cancellationToken) };
        return whole.Problem is null ? whole : item;
    }

    // An item that is missing while older ones remain was removed from the feed; one that is missing at the end was pushed out. Only
    // the item's page shows that a review was withdrawn, and it is requested in two polls, because a site may be down temporarily.
    private async Task<bool> Miss(Feed feed, IReadOnlyList<KnownItem> known, FeedComparison comparison, CancellationToken cancellationToken)
    {
        var oldest = comparison.Matches.OfType<KnownItem>().Select(item => item.Id.Value).DefaultIfEmpty(int.MaxValue).Min();
        var isSuspected = false;
        foreach (var item in comparison.Vanished.Concat(known.Where(item => item is { IsPresent: false, MissedAt: not null, State: ItemState.Taken } && !comparison.Matches.Contains(item))))
        {
            var isTakenOut = item is { State: ItemState.Taken, Review: not null } && item.Id.Value > oldest;
            if (!isTakenOut || !await IsMissing(item, cancellationToken))
            {
                await Change(item, now => now.Drop(missedAt: null), cancellationToken);
            }
            else if (item.MissedAt is not null)
            {
                await Withdraw(feed, item, cancellationToken);
            }
            else
            {
                isSuspected = true;
                await Change(item, now => now.Drop(clock.GetCurrentInstant()), cancellationToken);
            }
        }

        return isSuspected;
    }

    private async Task<bool> IsMissing(KnownItem item, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IReviews>().Find(item.Review!.Value, cancellationToken) is { Link: { } link }
            && await visitor.IsMissing(link, cancellationToken);
    }

    private Task Withdraw(Feed feed, KnownItem item, CancellationToken cancellationToken) => InScope(async (services, token) =>
    {
        if (await services.GetRequiredService<IReviews>().Withdraw(item.Review!.Value, feed.Address.AbsoluteUri, token))
            log.LogInformation("{Title} was withdrawn by the site of {Feed}; the review is hidden", item.Title, feed.Address);
        await services.GetRequiredService<IFeeds>().ChangeItem(item.Id, now => now.Withdraw() with { Mark = item.Mark }, token);
    }, cancellationToken);

    private Task Change(KnownItem item, Func<KnownItem, KnownItem> change, CancellationToken cancellationToken) =>
        InScope((services, token) => services.GetRequiredService<IFeeds>().ChangeItem(item.Id, change, token), cancellationToken);

    private async Task InReading(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await _readings.WaitAsync(cancellationToken);
        try
        {
            await InScope(work, cancellationToken);
        }
        finally
        {
            _readings.Release();
        }
    }

    private Task InScope(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken) => scopes.Commit(work, log, cancellationToken);

    /// <summary>One poll of one feed.</summary>
    private sealed class Poll(Feed feed, IReadOnlyList<PolledItem> items, FeedComparison comparison, HashSet<int> news)
    {
        // Without dates, an item that appears below all known ones while others vanish was pushed out earlier, and is old.
        private readonly int _lastKnown = comparison.Vanished.Count == 0 ? int.MaxValue : comparison.Matches.ToList().FindLastIndex(match => match is not null);

        public Feed Feed => feed;

        public IReadOnlyList<PolledItem> Items => items;

        /// <summary>How many pages were requested.</summary>
        public int Pages { get; set; }

        public IEnumerable<int> OldestFirst => Order(items);

        /// <summary>Orders by date where all items have one, otherwise from the end: feeds list the latest first.</summary>
        public static IEnumerable<int> Order(IReadOnlyList<PolledItem> items)
        {
            var fromEnd = Enumerable.Range(0, items.Count).Reverse();
            return items.All(item => item.Mark.PublishedAt is not null) ? fromEnd.OrderBy(at => items[at].Mark.PublishedAt) : fromEnd;
        }

        /// <summary>Why a new item is not announced; null when it is.</summary>
        public string? WhyNoNews(int at)
        {
            if (!news.Contains(at))
                return "the feed had it when it was first read";
            if (feed.FirstReadAt is not null && items[at].Mark.PublishedAt <= feed.ArchiveEnd)
                return "it is older than what the feed had when it was first read";
            return items[at].Mark.PublishedAt is null && at > _lastKnown && _lastKnown >= 0 ? "it came up from beneath when another item went" : null;
        }
    }
}

/// <summary>What came of an import of a feed's items.</summary>
/// <param name="IsSuspected">Whether some item may have been withdrawn, so that the next poll has to fetch the whole feed.</param>
/// <param name="WhyFull">Why new items were left for a later poll; null if none were.</param>
internal sealed record FeedImport(bool IsSuspected, FeedProblem? WhyFull);
