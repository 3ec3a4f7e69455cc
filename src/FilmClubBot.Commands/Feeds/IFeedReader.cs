using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Reads feeds over the network, for commands.</summary>
public interface IFeedReader
{
    /// <summary>Reads the feed at an address without storing anything. A page is searched for the feeds that it names.</summary>
    /// <param name="address">A feed's address, or a page's.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<FeedTrial> Try(Uri address, CancellationToken cancellationToken);
}

/// <summary>The result of reading a feed once.</summary>
public abstract record FeedTrial
{
    private FeedTrial()
    {
    }

    /// <summary>The address has a feed.</summary>
    /// <param name="Address">The address asked for, the address it has moved to, or the feed that the page names.</param>
    /// <param name="Title">The feed's title.</param>
    /// <param name="Items">Its items, in its order.</param>
    /// <param name="HasHub">Whether a hub notifies of new items.</param>
    public sealed record Readable(Uri Address, string? Title, IReadOnlyList<TrialItem> Items, bool HasHub) : FeedTrial;

    /// <summary>No readable feed was found.</summary>
    /// <param name="Problem">What is wrong.</param>
    public sealed record Unreadable(FeedProblem Problem) : FeedTrial;
}

/// <summary>An item of a feed on trial.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="PublishedAt">When it was published; null when the feed does not state it.</param>
/// <param name="Problem">Why it is no review; null when it is one.</param>
public sealed record TrialItem(string? Title, Instant? PublishedAt, string? Problem);

/// <summary>The polling of feeds that do not state an interval.</summary>
/// <param name="Interval">How often.</param>
public sealed record FeedDefaults(Duration Interval);
