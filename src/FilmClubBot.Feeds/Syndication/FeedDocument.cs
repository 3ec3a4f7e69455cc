using System.Globalization;
using FilmClubBot.Domain.Feeds;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>A parsed feed: RSS, Atom or JSON Feed.</summary>
public sealed record FeedDocument
{
    /// <summary>The feed's title, without markup.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the feed's page, absolute.</summary>
    public Uri? Home { get; init; }

    /// <summary>The feed's own address as the feed states it, absolute: its topic at a hub.</summary>
    public Uri? Self { get; init; }

    /// <summary>The WebSub hubs that deliver new items, absolute.</summary>
    public IReadOnlyList<Uri> Hubs { get; init; } = [];

    /// <summary>The items in the order of the feed; null represents an item that could not be read.</summary>
    public required IReadOnlyList<FeedItem?> Items { get; init; }

    /// <summary>The number of items beyond the limit (<see cref="Files.FileLimits.MaxItems"/>).</summary>
    public int LeftOut { get; init; }

    /// <summary>Ids of items that the feed says were deleted (RFC 6721).</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>Whether the end of the feed is missing, as after an interrupted transfer. The items are complete; later ones may be missing.</summary>
    public bool IsCutOff { get; init; }
}

/// <summary>The result of parsing a feed.</summary>
public abstract record FeedParse
{
    private FeedParse()
    {
    }

    /// <summary>The feed was parsed.</summary>
    /// <param name="Document">The feed's content.</param>
    public sealed record Accepted(FeedDocument Document) : FeedParse;

    /// <summary>The content is not a feed, or is hostile.</summary>
    /// <param name="Problem">A predicate such as <c>is XML, but neither RSS nor Atom: …</c>, without a full stop.</param>
    public sealed record Refused(string Problem) : FeedParse
    {
        /// <summary>The kind of problem.</summary>
        public FeedProblemKind Kind { get; init; } = FeedProblemKind.NoFeed;

        /// <summary>What the kind states besides, such as the line; null for nothing.</summary>
        public string? Detail { get; init; } = Problem;

        /// <summary>A feed that cannot be parsed.</summary>
        /// <param name="problem">A predicate.</param>
        /// <param name="line">The line; null where it is unknown.</param>
        internal static Refused Broken(string problem, long? line = null) =>
            new(problem) { Kind = line is null ? FeedProblemKind.Broken : FeedProblemKind.BrokenAtLine, Detail = line?.ToString(CultureInfo.InvariantCulture) ?? problem };
    }
}
