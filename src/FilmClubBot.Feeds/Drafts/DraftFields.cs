using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>Normalises a source's title, byline, link and id for storage: one line each, within the limits, or omitted.</summary>
internal static partial class DraftFields
{
    private const int MaxCategories = 50, MaxCategoryLength = 100;

    /// <summary>The headline on one line, cut at a word if it is too long.</summary>
    public static string? Title(string? title, FileLimits limits)
    {
        var line = OneLine(title);
        if (line is null || line.Length <= limits.MaxTitleLength)
            return line;
        var space = line.LastIndexOf(' ', limits.MaxTitleLength - 1);
        var kept = line[..(space > limits.MaxTitleLength / 2 ? space : limits.MaxTitleLength - 1)];
        return (char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept).TrimEnd() + "…";
    }

    /// <summary>The critic's name: from <c>Jane Doe</c>, <c>By Jane Doe</c>, <c>jane@example.org (Jane Doe)</c> or <c>Jane Doe &lt;jane@example.org&gt;</c>.</summary>
    /// <returns>Null for an address without a name, a link, or a text that is too long for a name.</returns>
    public static string? Author(string? author, FileLimits limits)
    {
        var name = OneLine(author);
        if (name is null)
            return null;
        var mailed = MailWithName().Match(name);
        if (mailed.Success)
            name = mailed.Groups["name"].Value.Trim();
        name = By().Replace(name, "").Trim();
        var isName = name.Length > 0 && name.Length <= limits.MaxAuthorLength && name.Any(char.IsLetter)
            && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal);
        return isName ? name : null;
    }

    /// <summary>The link as an absolute http(s) address, a relative one resolved; null when there is none.</summary>
    public static Uri? Link(string? link, Uri? within, FileLimits limits)
    {
        var text = link?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > limits.MaxLinkLength || text.Any(c => char.IsControl(c) || c == ' '))
            return null;

        // On Unix "/reviews/her" would pass as an absolute file path.
        var isAbsolute = Uri.TryCreate(text, UriKind.Absolute, out var address) && !text.StartsWith('/');
        if (!isAbsolute && (within is null || !Uri.TryCreate(within, text, out address)))
            return null;
        return address is not null && IsWeb(address) && address.AbsoluteUri.Length <= limits.MaxLinkLength ? address : null;
    }

    /// <summary>The source's permanent id, or null when it has none or one that is too long to store.</summary>
    public static string? ExternalId(string? id, FileLimits limits)
    {
        var text = id?.Trim();
        return string.IsNullOrEmpty(text) || Encoding.UTF8.GetByteCount(text) > limits.MaxIdBytes || text.Any(char.IsControl) ? null : text;
    }

    /// <summary>The categories, trimmed; those that are too many or too long for categories are omitted.</summary>
    public static IReadOnlyList<string> Categories(IEnumerable<string> categories) =>
        [.. categories.Select(category => category.Trim()).Where(category => category.Length is > 0 and <= MaxCategoryLength).Distinct(StringComparer.Ordinal).Take(MaxCategories)];

    /// <summary>The text of a title that a feed wrote as HTML: without tags, character references resolved.</summary>
    public static string? FromHtml(string? html) => html is null ? null : WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0;

    private static string? OneLine(string? text)
    {
        if (text is null)
            return null;
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isSpace = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isSpace)
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        var trimmed = line.ToString().TrimEnd();
        return trimmed.Length == 0 ? null : trimmed;
    }

    [GeneratedRegex(@"^\S+@\S+ \((?<name>[^()]+)\)$|^""?(?<name>[^<>""]+?)""? <\S+@\S+>$", RegexOptions.CultureInvariant)]
    private static partial Regex MailWithName();

    [GeneratedRegex(@"^(?:(?:written|reviewed|posted|review|words)\s+)?by(?:\s*:\s*|\s+|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
