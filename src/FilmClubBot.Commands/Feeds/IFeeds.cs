using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Feeds;

/// <summary>The feeds that reviews come from, and what each of them has shown.</summary>
public interface IFeeds
{
    /// <summary>All of them, in the order in which they were added.</summary>
    Task<IReadOnlyList<Feed>> All(CancellationToken cancellationToken);

    /// <summary>One feed; null when there is none of that key.</summary>
    Task<Feed?> Find(FeedId feed, CancellationToken cancellationToken);

    /// <summary>The feed that a hub calls back under a token; null when there is none.</summary>
    Task<Feed?> ByHubToken(string token, CancellationToken cancellationToken);

    /// <summary>Active feeds whose next poll is due, the longest overdue first.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="busy">Feeds that are being polled.</param>
    /// <param name="busyHosts">Hosts (<see cref="Uri.Authority"/>) that are not to be asked more for now.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    Task<IReadOnlyList<Feed>> Due(Instant now, int limit, IReadOnlyCollection<FeedId> busy, IReadOnlyCollection<string> busyHosts, CancellationToken cancellationToken);

    /// <summary>Adds a feed, to be polled at once; part of the unit of work, as every write here.</summary>
    /// <param name="address">Where it is read.</param>
    /// <param name="interval">How often it is polled.</param>
    /// <param name="isFromSettings">Whether the settings name it.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The feed; null where one of that address is here already.</returns>
    Task<Feed?> Add(Uri address, Duration interval, bool isFromSettings, CancellationToken cancellationToken);

    /// <summary>Keeps a feed as it is now.</summary>
    Task Keep(Feed feed, CancellationToken cancellationToken);

    /// <summary>Forgets a feed and its items. The reviews that came from it stay.</summary>
    Task Remove(FeedId feed, CancellationToken cancellationToken);

    /// <summary>All that a feed has shown.</summary>
    Task<IReadOnlyList<KnownItem>> Items(FeedId feed, CancellationToken cancellationToken);

    /// <summary>What a feed has shown, the latest first.</summary>
    Task<Slice<KnownItem>> Latest(FeedId feed, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The items that became a review, with their feeds.</summary>
    Task<IReadOnlyList<(Feed Feed, KnownItem Item)>> SourcesOf(ReviewId review, CancellationToken cancellationToken);

    /// <summary>Keeps an item as it is now.</summary>
    /// <param name="feed">Its feed.</param>
    /// <param name="item">The item; with the key 0, a new one.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task KeepItem(FeedId feed, KnownItem item, CancellationToken cancellationToken);
}
