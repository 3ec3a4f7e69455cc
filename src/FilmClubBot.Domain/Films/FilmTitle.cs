using System.Globalization;
using System.Text;

namespace FilmClubBot.Domain.Films;

/// <summary>How titles are compared: without case, accents, punctuation or a leading article.</summary>
public static class FilmTitle
{
    /// <summary>Longest title that is stored, in UTF-16 units. The longest film titles in print stay under 200.</summary>
    public const int MaxLength = 250;

    private static readonly string[] _articles = ["the ", "a ", "an ", "der ", "die ", "das ", "le ", "la ", "les ", "il ", "el "];

    /// <summary>The title as it is compared: <c>"The Thing"</c> and <c>"thing, the"</c> both give <c>"thing"</c>.</summary>
    /// <param name="title">A title as someone printed or typed it.</param>
    /// <returns>Lower-case letters and digits in words parted by one space; empty when there are none.</returns>
    public static string Fold(string title)
    {
        var folded = FoldWords(title);
        foreach (var article in _articles)
        {
            if (folded.Length > article.Length && folded.StartsWith(article, StringComparison.Ordinal))
                return folded[article.Length..];
            var trailing = " " + article.TrimEnd();
            if (folded.Length > trailing.Length && title.Contains(',', StringComparison.Ordinal) && folded.EndsWith(trailing, StringComparison.Ordinal))
                return folded[..^trailing.Length];
        }

        return folded;
    }

    /// <summary>As <see cref="Fold"/>, articles kept: for text that is no title, such as a name or a headline.</summary>
    public static string FoldWords(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                     && character is not ('\'' or '’' or '‘' or 'ʼ')
                     && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
