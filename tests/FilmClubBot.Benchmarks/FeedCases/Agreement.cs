using AngleSharp.Html.Parser;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Syndication;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>Whether our reading of a feed holds what a case expects of it.</summary>
internal static class Agreement
{
    private static readonly HtmlParser _html = new();

    /// <summary>What we read there, as text.</summary>
    public static string? Ours(FeedParse parse, Expectation expected)
    {
        if (parse is FeedParse.Refused refused)
            return expected.Field == FeedField.Refusal ? null : "(refused: it " + refused.Problem + ")";
        var feed = ((FeedParse.Accepted)parse).Document;
        var item = feed.Items.ElementAtOrDefault(expected.Item);
        return expected.Field switch
        {
            FeedField.Refusal => "(accepted)",
            FeedField.FeedTitle => feed.Title,
            FeedField.FeedLink => feed.Home?.AbsoluteUri,
            _ when item is null => "(no such item)",
            FeedField.Title => item.Title,
            FeedField.Link => LinkOf(item),
            FeedField.Id => item.Id,
            FeedField.Published => Text(item.PublishedAt),
            FeedField.Updated => Text(item.UpdatedAt ?? item.PublishedAt),
            FeedField.Content => item.Content,
            _ => null,
        };
    }

    /// <summary>Whether both say the same.</summary>
    public static bool Holds(FeedParse parse, Expectation expected)
    {
        var ours = Ours(parse, expected)?.Trim() ?? "";
        var theirs = expected.Value?.Trim() ?? "";
        return string.Equals(ours, theirs, StringComparison.Ordinal) || expected.Field switch
        {
            FeedField.Title or FeedField.FeedTitle => Words(ours) == Words(HtmlText(theirs)),
            FeedField.FeedLink or FeedField.Link => SameAddress(ours, theirs),
            FeedField.Content => SameContent(ours, FormatOf(parse, expected), theirs),
            _ => false,
        };
    }

    private static BodyFormat FormatOf(FeedParse parse, Expectation expected) =>
        (parse as FeedParse.Accepted)?.Document.Items.ElementAtOrDefault(expected.Item)?.Format ?? BodyFormat.Html;

    // Markup is cleaned by a later stage: what it shows is compared. Where it shows no words, its elements.
    private static bool SameContent(string ours, BodyFormat format, string theirs)
    {
        var text = Words(format == BodyFormat.Html ? HtmlText(ours) : ours);
        var expected = Words(HtmlText(theirs));
        if (text.Length > 0 || expected.Length > 0)
            return text == expected || text == Words(theirs);
        return Elements(ours).SequenceEqual(Elements(theirs));
    }

    private static bool SameAddress(string ours, string theirs) =>
        Uri.TryCreate(ours, UriKind.Absolute, out var our) && Uri.TryCreate(theirs, UriKind.Absolute, out var their) && our == their && our.Fragment == their.Fragment;

    private static string? LinkOf(FeedItem item)
    {
        if (item.Links.Count == 0)
            return null;
        var isAbsolute = Uri.TryCreate(item.Links[0], UriKind.Absolute, out var address) && !item.Links[0].StartsWith('/');
        return !isAbsolute && item.Within is not null && Uri.TryCreate(item.Within, item.Links[0], out address) ? address.AbsoluteUri : item.Links[0];
    }

    private static string HtmlText(string html)
    {
        using var document = _html.ParseDocument("<body>" + html);
        return document.Body!.TextContent;
    }

    // Theirs leave out the one around everything that Atom demands.
    private static List<string> Elements(string html)
    {
        using var document = _html.ParseDocument("<body>" + html);
        return [.. document.Body!.QuerySelectorAll("*").Select(element => element.LocalName).Where(name => name != "div")];
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(Instant? instant) => instant is { } moment ? InstantPattern.General.Format(moment) : null;
}
