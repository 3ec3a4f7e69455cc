using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Syndication;

/// <summary>Writes a feed in JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    /// <summary>The feed's bytes.</summary>
    public static byte[] Write(ClubFeed feed, Club club) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = feed.Title,
        ["home_page_url"] = new Uri(feed.Root, SiteAddress.ProgrammePath(null)).AbsoluteUri,
        ["feed_url"] = feed.Address("json").AbsoluteUri,
        ["language"] = feed.Language,
        ["authors"] = Person(club.Name),
        ["items"] = new JsonArray([.. feed.Items.Select(item => Item(feed, item))]),
    });

    private static JsonObject Item(ClubFeed feed, ClubFeedItem item)
    {
        var written = new JsonObject
        {
            ["id"] = feed.IdOf(item),
            ["url"] = item.Link.AbsoluteUri,
            ["title"] = item.Title,
            ["content_text"] = item.Summary,
            ["date_modified"] = InstantPattern.General.Format(item.UpdatedAt),
        };
        if (item.PublishedAt is { } published)
            written["date_published"] = InstantPattern.General.Format(published);
        if (item.Author is { } author)
            written["authors"] = Person(author);
        return written;
    }

    private static JsonArray Person(string name) => new(new JsonObject { ["name"] = name });
}
