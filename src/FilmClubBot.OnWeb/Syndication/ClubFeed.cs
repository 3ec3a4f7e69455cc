using FilmClubBot.Commands.Site;
using NodaTime;

namespace FilmClubBot.OnWeb.Syndication;

/// <summary>A feed of the society.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Items">The items, the latest first.</param>
internal sealed record ClubFeed(string Name, string Title, Uri Root, string Language, IReadOnlyList<ClubFeedItem> Items)
{
    /// <summary>When an item last changed; the beginning of Unix time for a feed without items.</summary>
    public Instant UpdatedAt => Items.Select(item => item.UpdatedAt).DefaultIfEmpty(NodaConstants.UnixEpoch).Max();

    /// <summary>The address of the feed in a format.</summary>
    /// <param name="extension">The format: <c>xml</c> or <c>json</c>.</param>
    public Uri Address(string extension) => new(Root, SiteAddress.FeedPath(Name, extension));

    /// <summary>An item's identifier, which never changes (RFC 4151).</summary>
    public string IdOf(ClubFeedItem item) => $"tag:{Root.Host},2026:{Name}/{item.Key}";
}

/// <summary>An item of a feed.</summary>
/// <param name="Key">Its key within the feed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Link">Where it can be read.</param>
/// <param name="UpdatedAt">When it was published or last changed.</param>
/// <param name="Summary">Its text; empty where there is none.</param>
internal sealed record ClubFeedItem(string Key, string Title, Uri Link, Instant UpdatedAt, string Summary)
{
    /// <summary>The critic; null where none is named.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published; null where that is not known.</summary>
    public Instant? PublishedAt { get; init; }
}
