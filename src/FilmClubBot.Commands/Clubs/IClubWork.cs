using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Commands.Clubs;

/// <summary>Finds out for all clubs in one query which of them have something due, so that those without are left alone.</summary>
public interface IClubWork
{
    /// <summary>The active clubs that have work of a kind.</summary>
    /// <param name="kind">The kind of work.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<DueClub>> Due(ClubWorkKind kind, Instant now, CancellationToken cancellationToken);

    /// <summary>
    /// The feeds of active clubs that are due, each club's first one before any club's second: a club with thousands of feeds does not delay
    /// those of the others.
    /// </summary>
    /// <param name="now">The current time.</param>
    /// <param name="limit">How many.</param>
    /// <param name="busy">Feeds that are left out.</param>
    /// <param name="busyHosts">Hosts whose feeds are left out.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<DueFeed>> DueFeeds(Instant now, int limit, IReadOnlyCollection<FeedId> busy, IReadOnlyCollection<string> busyHosts, CancellationToken cancellationToken);

    /// <summary>The club whose feed has a subscription at a hub with this token; null for none.</summary>
    Task<ClubId?> OfHubToken(string token, CancellationToken cancellationToken);
}

/// <summary>A club that may have work of a kind.</summary>
/// <param name="Club">The club.</param>
/// <param name="Mark">Names what is due: once it was done, there is no work until the mark changes. Null where doing the work is what ends it.</param>
public readonly record struct DueClub(ClubId Club, string? Mark = null);

/// <summary>A feed that is due.</summary>
/// <param name="Club">Its club.</param>
/// <param name="Feed">Its key.</param>
/// <param name="Host">The host, with its port.</param>
public sealed record DueFeed(ClubId Club, FeedId Feed, string Host);

/// <summary>What a club may have to do without a request.</summary>
public enum ClubWorkKind
{
    /// <summary>A message is to be sent, updated or deleted now.</summary>
    Deliveries,

    /// <summary>A message could not be sent or changed, until somebody fixes what is wrong.</summary>
    FailedDeliveries,

    /// <summary>A screening is ahead or under way, or a ballot is open.</summary>
    Agendas,

    /// <summary>A channel gets a digest or a quote of the day.</summary>
    TimedAnnouncements,

    /// <summary>A screening is, or is to be, an event on a platform.</summary>
    Events,

    /// <summary>There are records of changes, which are deleted when they can no longer be undone.</summary>
    Changes,

    /// <summary>There are stored calls of buttons, which are deleted when they are old.</summary>
    Calls,

    /// <summary>There are members, whose data is stored for a limited time.</summary>
    Retention,

    /// <summary>There are reviews, which may have to be read again.</summary>
    Reviews,

    /// <summary>There is a film about which another site may be asked.</summary>
    FilmLookups,
}
