using System.Globalization;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Images;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Creates drafts from a feed's items, and reports why an item was skipped.</summary>
internal static class FeedDrafts
{

    /// <summary>Creates drafts from a saved feed's items, in the order of the feed.</summary>
    /// <param name="parse">The result of parsing the feed.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="limits">The limits of the content.</param>
    /// <param name="now">The moment, to withhold what is published later; null to ignore the dates.</param>
    public static FileReading From(FeedParse parse, string name, FileLimits limits, Instant? now)
    {
        if (parse is FeedParse.Refused refused)
            return FileReading.Refuse(name, refused.Problem);
        var feed = ((FeedParse.Accepted)parse).Document;
        var (items, leftOut) = (feed.Items, feed.LeftOut);
        if (items.Count == 0)
            return FileReading.Refuse(name, "is a feed without items: save it again from its address");
        var drafts = new List<ReviewDraft>();
        var skipped = new List<string>();
        var withheld = new List<WithheldEntry>();
        var marks = new Queue<ItemMark>(ItemMarks.Of([.. items.OfType<FeedItem>()], limits));
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var mark = item is null ? null : marks.Dequeue();
            var draft = item is not null && mark is not null && Defect(item, limits) is null ? Draft(item, mark, name, limits) : null;
            if (item?.Publication.ReasonAt(now) is { } reason)
            {
                var label = LabelOf(name, index, item);
                withheld.Add(new(label, reason, draft, item.Publication.NextChange(now)) { Key = mark?.ExternalId ?? DraftFields.Title(item.Title, limits) ?? label });
            }
            else if (draft is not null)
                drafts.Add(draft);
            else
                skipped.Add($"{Where(name, index, item)} {Defect(item, limits)}.");
        }

        if (leftOut > 0)
        {
            skipped.Add(string.Create(CultureInfo.InvariantCulture,
                $"{FileLabel.Of(name)} has {items.Count + leftOut:N0} items, and {limits.MaxItems:N0} of one feed are read: the last {leftOut:N0} were left out."));
        }

        if (feed.IsCutOff)
            skipped.Add($"{FileLabel.Of(name)} breaks off: what stood behind its last whole item is missing. Save it again from its address.");
        return new FileReading.Accepted(drafts, skipped) { Withheld = withheld };
    }

    /// <summary>Why an item is not a published review; null when it is.</summary>
    public static string? Problem(FeedItem item, FileLimits limits) =>
        item.Publication.State is { } state ? UnpublishedWords.Predicate(state) : Defect(item, limits);

    private static string? Defect(FeedItem? item, FileLimits limits)
    {
        if (item is null)
            return "cannot be read: its markup is broken";
        if (item.IsList)
            return "is a list of films, not a review";
        if (string.IsNullOrWhiteSpace(item.Content))
            return string.IsNullOrWhiteSpace(item.Title) ? "has neither a title nor a text" : "has no text: only its title stands in the feed";
        return Prose.IsReview(item.Content, item.Format, limits, out var problem) ? null : problem;
    }

    /// <summary>The draft of an item that has no <see cref="Problem"/>.</summary>
    /// <param name="item">The item.</param>
    /// <param name="mark">What identifies it among the items of its feed.</param>
    /// <param name="origin">The file or the feed's address.</param>
    /// <param name="limits">The limits; longer values are cut or omitted.</param>
    public static ReviewDraft Draft(FeedItem item, ItemMark mark, string origin, FileLimits limits) => new(
        DraftFields.Title(item.Title, limits),
        DraftFields.Author(item.Author, limits),
        LinkOf(item, limits),
        item.PublishedAt,
        mark.ExternalId,
        item.Content!,
        item.Format,
        origin)
    {
        Categories = DraftFields.Categories(item.Categories),
        StatedFilms = item.StatedFilms,
        IsSpoiler = item.IsSpoiler,
        Image = ImageOf(item, limits),
        IsLinkShared = mark.LinkKey is null,
    };

    /// <summary>The item's address, absolute; null if it has none.</summary>
    public static Uri? LinkOf(FeedItem item, FileLimits limits) =>
        item.Links.Select(link => DraftFields.Link(link, item.Within, limits)).FirstOrDefault(link => link is not null);

    private static ReviewImage? ImageOf(FeedItem item, FileLimits limits) =>
        ReviewImages.Of(item.Images, item.Format == BodyFormat.Html ? item.Content : null, LinkOf(item, limits) ?? item.Within, limits);

    private static string LabelOf(string name, int index, FeedItem item) => string.IsNullOrWhiteSpace(item.Title)
        ? string.Create(CultureInfo.InvariantCulture, $"{FileLabel.Of(name)}, item {index + 1:N0}")
        : FileLabel.Of(item.Title.Trim());

    private static string Where(string name, int index, FeedItem? item)
    {
        var number = (index + 1).ToString("N0", CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(item?.Title)
            ? $"{FileLabel.Of(name)}, item {number},"
            : $"{FileLabel.Of(name)}, item {number} (\"{FileLabel.Of(item.Title.Trim())}\"),";
    }
}
