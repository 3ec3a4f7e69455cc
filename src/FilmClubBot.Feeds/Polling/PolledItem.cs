using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.Polling;

/// <summary>An item of a polled feed with all that it is recognised by.</summary>
/// <param name="Item">As the feed states it.</param>
/// <param name="Mark">What it is recognised by.</param>
/// <param name="Link">Its address, absolute; null where it has none.</param>
public sealed record PolledItem(FeedItem Item, ItemMark Mark, Uri? Link)
{
    // An excerpt has some fifty words; what its feed calls a summary and is longer than this is the whole text.
    private const int ExcerptWords = 200;

    private static FileLimits Limits => FeedVisitor.Limits;

    /// <summary>Whether the feed has an excerpt of it only, and the whole text may stand on its page.</summary>
    public bool IsExcerpt => Item.IsSummary && Link is not null && Words < ExcerptWords;

    private int Words => Item.Content is null ? 0 : Item.Format == BodyFormat.Html ? Prose.CountInHtml(Item.Content) : Prose.Count(Item.Content);

    /// <summary>Its headline on one line.</summary>
    public string? Title => DraftFields.Title(Item.Title, Limits);

    /// <summary>Why it is no review; null when it is one.</summary>
    public string? Problem => FeedDrafts.Problem(Item, Limits);

    /// <summary>Its draft; it must have no <see cref="Problem"/>.</summary>
    /// <param name="origin">The feed's address.</param>
    public ReviewDraft ToDraft(Uri origin) => FeedDrafts.Draft(Item, origin.AbsoluteUri, Limits);

    /// <summary>The readable items of a feed in its order, at most as many as are read.</summary>
    public static IReadOnlyList<PolledItem> Of(FeedDocument document)
    {
        List<PolledItem> items = [.. document.Items.OfType<FeedItem>().Take(Limits.MaxItems).Select(Of)];
        var marks = FeedComparison.Distinct(items.ConvertAll(item => item.Mark));
        return [.. items.Select((item, at) => item with { Mark = marks[at] })];
    }

    private static PolledItem Of(FeedItem item)
    {
        var link = FeedDrafts.LinkOf(item, Limits);
        var words = item.Format == BodyFormat.Html ? DraftFields.FromHtml(item.Content) : item.Content;
        return new(
            item,
            new(
                DraftFields.ExternalId(item.Id, Limits),
                // Some feeds give every item the home page as its link, which tells nothing.
                link is null or { PathAndQuery: "/" } ? null : LinkKey.Of(link),
                ItemMark.FingerprintOf(item.Title, words),
                ItemMark.HashOf(item.Title, item.Author, item.Content, link?.AbsoluteUri),
                item.PublishedAt),
            link);
    }
}
