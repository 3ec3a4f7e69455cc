using NodaTime;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Reads feeds over the network, for commands.</summary>
public interface IFeedReader
{
    /// <summary>Reads what stands at an address and keeps nothing of it. A page is searched for the feeds that it names.</summary>
    /// <param name="address">A feed's address, or a page's.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<FeedTrial> Try(Uri address, CancellationToken cancellationToken);
}

/// <summary>What came of reading a feed once.</summary>
public abstract record FeedTrial
{
    private FeedTrial()
    {
    }

    /// <summary>A feed stands there.</summary>
    /// <param name="Address">Where: the address asked for, where it has moved to, or the feed that the page names.</param>
    /// <param name="Title">What it calls itself.</param>
    /// <param name="Items">What it holds, in its order.</param>
    /// <param name="HasHub">Whether a hub tells of its news.</param>
    public sealed record Readable(Uri Address, string? Title, IReadOnlyList<TrialItem> Items, bool HasHub) : FeedTrial;

    /// <summary>None that is read.</summary>
    /// <param name="Reason">What is wrong and how to mend it, in a line.</param>
    public sealed record Unreadable(string Reason) : FeedTrial;
}

/// <summary>An item of a feed on trial.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="PublishedAt">When it was published, where it says so.</param>
/// <param name="Problem">Why it is no review; null when it is one.</param>
public sealed record TrialItem(string? Title, Instant? PublishedAt, string? Problem);

/// <summary>How feeds are polled that say nothing of it.</summary>
/// <param name="Interval">How often.</param>
public sealed record FeedDefaults(Duration Interval);
