using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Images;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Determines what identifies the items of one feed: an id or a link that several of them share identifies none.</summary>
internal static class ItemMarks
{
    /// <summary>The marks in the order of the items.</summary>
    public static IReadOnlyList<ItemMark> Of(IReadOnlyList<FeedItem> items, FileLimits limits) => FeedComparison.Distinct([.. items.Select(item => Of(item, limits))]);

    private static ItemMark Of(FeedItem item, FileLimits limits)
    {
        var link = FeedDrafts.LinkOf(item, limits);
        var words = item.Format == BodyFormat.Html ? DraftFields.FromHtml(item.Content) : item.Content;
        string?[] visible = [item.Title, item.Author, item.Content, link?.AbsoluteUri];
        // What follows the path of an image's address may change with each poll.
        if (ReviewImages.Of(item.Images, null, item.Within, limits) is { } image)
            visible = [.. visible, ReviewImage.Place(image.Address)];
        if (item.Viewing?.Stars is { } stars)
            visible = [.. visible, stars.ToString()];
        return new(
            DraftFields.ExternalId(item.Id, limits),
            // Some feeds give every item the home page as its link, which identifies no item.
            link is null or { PathAndQuery: "/" } ? null : LinkKey.Of(link),
            ItemMark.FingerprintOf(item.Title, words),
            // An item that is published or withdrawn changes, although its words do not.
            ItemMark.HashOf(item.Publication.State is { } state ? [.. visible, state.ToString()] : visible),
            item.PublishedAt);
    }
}
