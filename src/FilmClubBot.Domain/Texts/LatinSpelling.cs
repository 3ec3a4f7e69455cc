using System.Text;

namespace FilmClubBot.Domain.Texts;

/// <summary>Writes letters that many keyboards and addresses lack with those that they have.</summary>
public static class LatinSpelling
{
    // Letters that have no accent to take away.
    private static readonly Dictionary<char, string> _bare = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['þ'] = "th",
        ['ð'] = "d",
        ['đ'] = "d",
        ['ł'] = "l",
        ['ı'] = "i",
    };

    // Letters that are written with two others where they are missing.
    private static readonly Dictionary<char, string> _spelled = new(_bare)
    {
        ['ä'] = "ae",
        ['ö'] = "oe",
        ['ü'] = "ue",
        ['ø'] = "oe",
        ['å'] = "aa",
    };

    /// <summary>In lower case, as languages spell their letters out: <c>"Smørrebrød"</c> gives <c>"smoerrebroed"</c>, <c>"König"</c> gives <c>"koenig"</c>. Accents remain.</summary>
    public static string SpelledOut(string text) => Written(text, _spelled);

    /// <summary>In lower case, with the nearest letters: <c>"Smørrebrød"</c> gives <c>"smorrebrod"</c>. Accents remain.</summary>
    public static string Bare(string text) => Written(text, _bare);

    private static string Written(string text, Dictionary<char, string> spellings)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in Composed(text).ToLowerInvariant())
            written.Append(spellings.TryGetValue(letter, out var spelling) ? spelling : letter.ToString());
        return written.ToString();
    }

    // An o with a combining diaeresis is an ö. Normalize refuses half a surrogate pair, which EnumerateRunes replaces.
    private static string Composed(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);
}
