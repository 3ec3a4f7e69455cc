using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.Polling;

/// <summary>An item of a polled feed with its identifying properties.</summary>
/// <param name="Item">The item as the feed states it.</param>
/// <param name="Mark">The properties by which the item is recognised in later polls.</param>
/// <param name="Link">The item's address, absolute; null if it has none.</param>
public sealed record PolledItem(FeedItem Item, ItemMark Mark, Uri? Link)
{
    // An excerpt has some fifty words; a summary that is longer than this is the whole text.
    private const int ExcerptWords = 200;

    private static FileLimits Limits => FeedVisitor.Limits;

    /// <summary>Whether the feed has only an excerpt of the item, and its page may have the whole text.</summary>
    public bool IsExcerpt => Item.IsSummary && Link is not null && Words < ExcerptWords;

    private int Words => Item.Content is null ? 0 : Item.Format == BodyFormat.Html ? Prose.CountInHtml(Item.Content) : Prose.Count(Item.Content);

    /// <summary>The item's headline on one line.</summary>
    public string? Title => DraftFields.Title(Item.Title, Limits);

    /// <summary>Whether the site says that the item is not published, or not any more.</summary>
    public bool IsWithheld => Item.Publication.State is not null;

    /// <summary>Why the item is not a published review; null when it is.</summary>
    public string? Problem => FeedDrafts.Problem(Item, Limits);

    /// <summary>Creates the item's draft; <see cref="Problem"/> must be null.</summary>
    /// <param name="origin">The feed's address.</param>
    public ReviewDraft ToDraft(Uri origin) => FeedDrafts.Draft(Item, Mark, origin.AbsoluteUri, Limits);

    /// <summary>The readable items of a feed in its order, up to the limit.</summary>
    public static IReadOnlyList<PolledItem> Of(FeedDocument document)
    {
        List<FeedItem> items = [.. document.Items.OfType<FeedItem>().Take(Limits.MaxItems)];
        return [.. items.Zip(ItemMarks.Of(items, Limits), (item, mark) => new PolledItem(item, mark, FeedDrafts.LinkOf(item, Limits)))];
    }
}
