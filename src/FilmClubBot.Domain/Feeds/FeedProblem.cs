namespace FilmClubBot.Domain.Feeds;

/// <summary>What prevents a feed from being read.</summary>
public enum FeedProblemKind
{
    /// <summary>Stated by another version of the program, as <see cref="FeedProblem.About"/>.</summary>
    Other,

    /// <summary>The host has no address.</summary>
    NoHost,

    /// <summary>The host's address is not on the public network.</summary>
    NotPublic,

    /// <summary>The connection failed; the detail is the system's message.</summary>
    Unreachable,

    /// <summary>The response took longer than the detail, in seconds.</summary>
    Slow,

    /// <summary>The address is neither http nor https.</summary>
    NoWebAddress,

    /// <summary>More redirects than the detail.</summary>
    Redirects,

    /// <summary>A redirect to the detail, which is no address.</summary>
    NoTarget,

    /// <summary>The site reports that it is gone permanently.</summary>
    Gone,

    /// <summary>The site responded with the status in the detail.</summary>
    Status,

    /// <summary>Larger than the detail, in MB.</summary>
    TooLarge,

    /// <summary>A page that names the feed in the detail.</summary>
    NamesFeed,

    /// <summary>A page that names the page in the detail as its feed.</summary>
    NamesPage,

    /// <summary>"Unchanged", in response to a request that did not ask for that.</summary>
    Unasked,

    /// <summary>A web page that names no feed.</summary>
    WebPage,

    /// <summary>Something else that is no feed; the detail says what, for logs.</summary>
    NoFeed,

    /// <summary>A feed that cannot be parsed; the detail says why, for logs.</summary>
    Broken,

    /// <summary>As <see cref="Broken"/>, with the line in the detail.</summary>
    BrokenAtLine,

    /// <summary>XML that declares entities.</summary>
    Entities,

    /// <summary>An address of WordPress that is not one of posts.</summary>
    NoPosts,

    /// <summary>WordPress refused; the detail is its message.</summary>
    WordPress,

    /// <summary>A defect of this program.</summary>
    Defect,

    /// <summary>The club has as many reviews as its host allows, the number in the detail.</summary>
    ManyReviews,

    /// <summary>The club had as many new items within a day as its host allows, the number in the detail.</summary>
    ManyItems,
}

/// <summary>A problem with a feed, shown in the reader's language.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="About">The address or the host.</param>
/// <param name="Detail">What the kind states besides; null for nothing.</param>
public sealed record FeedProblem(FeedProblemKind Kind, string About, string? Detail = null);
