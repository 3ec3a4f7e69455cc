namespace FilmClubBot.Feeds.Syndication;

/// <summary>A feed as it was read: RSS, Atom or JSON Feed.</summary>
public sealed record FeedDocument
{
    /// <summary>What the feed calls itself, markup resolved.</summary>
    public string? Title { get; init; }

    /// <summary>The page that the feed belongs to, absolute.</summary>
    public Uri? Home { get; init; }

    /// <summary>The address that the feed gives for itself, absolute: the topic by which a hub knows it.</summary>
    public Uri? Self { get; init; }

    /// <summary>The WebSub hubs that tell of new items, absolute.</summary>
    public IReadOnlyList<Uri> Hubs { get; init; } = [];

    /// <summary>The items in the order of the feed; null stands for one that could not be read.</summary>
    public required IReadOnlyList<FeedItem?> Items { get; init; }

    /// <summary>How many more items stand in the feed than are read of one (<see cref="Files.FileLimits.MaxItems"/>).</summary>
    public int LeftOut { get; init; }

    /// <summary>Ids of items that the feed says were deleted (RFC 6721).</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>Whether its end is missing, as after a broken transfer. The items are whole; others may have stood behind them.</summary>
    public bool IsCutOff { get; init; }
}

/// <summary>What came of reading a feed.</summary>
public abstract record FeedParse
{
    private FeedParse()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Document">What stands in it.</param>
    public sealed record Accepted(FeedDocument Document) : FeedParse;

    /// <summary>It is none, or is hostile.</summary>
    /// <param name="Problem">A predicate such as <c>is XML, but neither RSS nor Atom: …</c>, without a full stop.</param>
    public sealed record Refused(string Problem) : FeedParse;
}
