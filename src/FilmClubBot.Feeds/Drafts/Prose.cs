using System.Buffers;
using System.Globalization;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>Counts words roughly, in one pass, without markup and scripts.</summary>
internal static class Prose
{
    // Elements whose text is not part of a review.
    private static readonly string[] _unread = ["script", "style", "title", "template"];

    private static readonly SearchValues<char> _referenceCharacters =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Whether the content has enough words for a review; if not, the problem.</summary>
    public static bool IsReview(string content, BodyFormat format, FileLimits limits, out string problem)
    {
        var words = format == BodyFormat.Html ? CountInHtml(content) : Count(content);
        problem = words >= limits.MinWords
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"is too short for a review: it has {words} words of prose, and a review has at least {limits.MinWords}");
        return problem.Length == 0;
    }

    /// <summary>Counts the words of a text without markup.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInWord = false;
        var unspaced = 0;
        foreach (var character in text)
        {
            if (IsUnspaced(character))
            {
                unspaced++;
                isInWord = false;
                continue;
            }

            var isLetter = char.IsLetter(character);
            if (isLetter && !isInWord)
                words++;
            isInWord = isLetter || (isInWord && (char.IsDigit(character) || character is '\'' or '’' or '-' or '\u00AD'
                || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
        }

        return words + (unspaced / 2);
    }

    /// <summary>Counts the words of an HTML text, without tags, comments, character references and scripts.</summary>
    public static int CountInHtml(ReadOnlySpan<char> html)
    {
        var words = 0;
        while (html.Length > 0)
        {
            var next = html.IndexOfAny('<', '&');
            var text = next < 0 ? html : html[..next];
            words += Count(text);
            html = next < 0 ? [] : html[next..];
            if (html.Length > 0)
                html = html[0] == '<' ? AfterTag(html) : AfterReference(html);
        }

        return words;
    }

    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--"))
            return After(html, "-->");
        if (html.Length < 2 || !(char.IsAsciiLetter(html[1]) || html[1] is '/' or '!' or '?'))
            return html[1..];
        foreach (var name in _unread)
        {
            if (html[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && html.Length > name.Length + 1 && !char.IsAsciiLetterOrDigit(html[name.Length + 1]))
                return After(After(html, "</" + name), ">");
        }

        return After(html, ">");
    }

    private static ReadOnlySpan<char> AfterReference(ReadOnlySpan<char> html)
    {
        // The longest named reference of HTML has 31 letters.
        var end = html[..Math.Min(html.Length, 34)].IndexOf(';');
        var isReference = end > 1 && !html[1..end].ContainsAnyExcept(_referenceCharacters);
        return isReference ? html[(end + 1)..] : html[1..];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string end) =>
        html.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? html[(at + end.Length)..] : [];

    // Chinese, Japanese and Thai do not separate words by spaces; two characters are about one word.
    private static bool IsUnspaced(char character) =>
        character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F');
}
