using System.Buffers;
using System.Globalization;
using System.Text;

namespace FilmClubBot.Domain.Films;

/// <summary>Compares titles without case, accents, punctuation or a leading article.</summary>
public static class FilmTitle
{
    /// <summary>Longest title that is stored, in UTF-16 units. The longest published film titles have fewer than 200.</summary>
    public const int MaxLength = 250;

    private static readonly string[] _articles =
        ["the ", "a ", "an ", "der ", "die ", "das ", "ein ", "eine ", "le ", "la ", "les ", "un ", "une ", "el ", "los ", "las ", "una ", "il "];

    // A word of nothing else is folded already.
    private static readonly SearchValues<char> _foldedAscii = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> _fractions = SearchValues.Create("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞");

    /// <summary>
    /// Whether a text can be a film's title: it is not empty, no longer than <see cref="MaxLength"/>, and no link, id or mention.
    /// A host's name may be one: <c>Startup.com</c> is a film.
    /// </summary>
    public static bool IsTitle(string text) => text.Length <= MaxLength && !string.IsNullOrWhiteSpace(text) && FilmLink.Read(text) is null or { MayBeNewTitle: true } or { IsHostAlone: true };

    /// <summary>The folded title: <c>"The Thing"</c> and <c>"thing, the"</c> both give <c>"thing"</c>.</summary>
    /// <param name="title">A title as printed or typed.</param>
    /// <returns>Lower-case letters and digits in words separated by one space; empty when there are none.</returns>
    public static string Fold(string title)
    {
        var folded = FoldWords(WithoutElision(title));
        var mayEndWithOne = title.Contains(',', StringComparison.Ordinal);
        foreach (var article in _articles)
        {
            if (folded.Length > article.Length && folded.StartsWith(article, StringComparison.Ordinal))
                return folded[article.Length..];
            var trailing = article.AsSpan(0, article.Length - 1);
            if (mayEndWithOne && folded.Length > article.Length && folded[^article.Length] == ' ' && folded.EndsWith(trailing, StringComparison.Ordinal))
                return folded[..^article.Length];
        }

        return folded;
    }

    // "L'Avventura", "Avventura, L'".
    private static string WithoutElision(string title)
    {
        var trimmed = title.AsSpan().Trim();
        if (trimmed.Length > 2 && trimmed[0] is 'L' or 'l' && IsApostrophe(trimmed[1]) && char.IsLetter(trimmed[2]))
            return trimmed[2..].ToString();
        return trimmed.Length > 4 && IsApostrophe(trimmed[^1]) && trimmed[^2] is 'L' or 'l' && trimmed[..^2].TrimEnd() is [.., ','] ? trimmed[..^2].ToString() : title;
    }

    /// <summary>As <see cref="Fold"/>, but with articles: for text that is not a title, such as a name or a headline. Accepts any text.</summary>
    public static string FoldWords(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(_foldedAscii))
            return text;
        if (Ascii.IsValid(text))
            return FoldAscii(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Spaced(Whole(text)).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            // By category U+02BC is a modifier letter, but readers see an apostrophe.
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            else if (Rune.IsLetterOrDigit(rune) && rune.Value != 'ʼ')
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (!JoinsItsNeighbours(rune) && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // Most texts, and then without the tables of Unicode.
    private static string FoldAscii(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c != '\'' && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // A fraction in one character is a number of its own: "8½" is "8 1/2".
    private static string Spaced(string text)
    {
        if (!text.AsSpan().ContainsAny(_fractions))
            return text;
        var spaced = new StringBuilder(text.Length + 1);
        foreach (var c in text)
            spaced.Append(_fractions.Contains(c) ? " " : "").Append(c);
        return spaced.ToString();
    }


    // Accents, apostrophes, and invisible characters in a word, such as the soft hyphens of a web page.
    private static bool JoinsItsNeighbours(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
        || rune.IsBmp && IsApostrophe((char)rune.Value);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    // Normalize throws on half a surrogate pair, which remains when a text is cut at a caret or a limit.
    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
