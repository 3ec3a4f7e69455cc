using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Feeds;

/// <summary>The feeds that reviews come from, and what each of them has shown.</summary>
public interface IFeeds : IChangeable<FeedId, Feed>
{
    /// <summary>All feeds of reviews, in the order in which they were added; no member's diary is among them.</summary>
    Task<IReadOnlyList<Feed>> All(CancellationToken cancellationToken);

    /// <summary>
    /// Acquires the write lock and reads all feeds: none is added, changed or removed by another writer until the unit of work is committed
    /// or discarded. For changes that depend on the whole list.
    /// </summary>
    Task<IReadOnlyList<Feed>> LockAll(CancellationToken cancellationToken);

    /// <summary>One feed; null when there is none of that key.</summary>
    Task<Feed?> Find(FeedId feed, CancellationToken cancellationToken);

    /// <summary>The feed that a hub calls back under a token; null when there is none.</summary>
    Task<Feed?> ByHubToken(string token, CancellationToken cancellationToken);

    /// <summary>Adds a feed, to be polled immediately; part of the unit of work, as is every write here.</summary>
    /// <param name="address">The feed's address.</param>
    /// <param name="interval">How often it is polled.</param>
    /// <param name="isFromSettings">Whether the settings name it.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The feed; null when a feed with that address exists already.</returns>
    Task<Feed?> Add(Uri address, Duration interval, bool isFromSettings, CancellationToken cancellationToken);

    /// <summary>The diary that a member follows; null for none.</summary>
    Task<Feed?> DiaryOf(MemberId member, CancellationToken cancellationToken);

    /// <summary>Follows a member's diary in place of the one that was followed before.</summary>
    /// <param name="member">Whose diary it is.</param>
    /// <param name="address">The diary's address.</param>
    /// <param name="interval">How often it is polled.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<Feed> Follow(MemberId member, Uri address, Duration interval, CancellationToken cancellationToken);

    /// <summary>Deletes a feed and its items. The reviews imported from it remain.</summary>
    Task Remove(FeedId feed, CancellationToken cancellationToken);

    /// <summary>All items of a feed.</summary>
    Task<IReadOnlyList<KnownItem>> Items(FeedId feed, CancellationToken cancellationToken);

    /// <summary>How many items of all feeds were first seen since a time.</summary>
    Task<int> CountItems(Instant since, CancellationToken cancellationToken);

    /// <summary>A page of a feed's items, the latest first.</summary>
    Task<Slice<KnownItem>> Latest(FeedId feed, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The items that became a review, with their feeds.</summary>
    Task<IReadOnlyList<(Feed Feed, KnownItem Item)>> SourcesOf(ReviewId review, CancellationToken cancellationToken);

    /// <summary>Adds an item of a feed and assigns its key; the draft's key is ignored.</summary>
    /// <returns>The item; null where the feed was removed meanwhile.</returns>
    Task<KnownItem?> AddItem(FeedId feed, KnownItem draft, CancellationToken cancellationToken);

    /// <summary>Changes an item, by the rules of <see cref="IChangeable{TId, T}.Change"/>.</summary>
    /// <returns>The item as it is stored afterwards; null when it was removed with its feed.</returns>
    Task<KnownItem?> ChangeItem(KnownItemId item, Func<KnownItem, KnownItem?> change, CancellationToken cancellationToken);
}
