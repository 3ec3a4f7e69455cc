using System.Text;
using FilmClubBot.Domain.Films;
using FilmClubBot.WrittenTimes.Parsing;

namespace FilmClubBot.Commands.Site;

/// <summary>A name in the form used in an address.</summary>
public static class Slug
{
    /// <summary>The longest slug, in UTF-16 units; longer names are cut at a word.</summary>
    public const int MaxLength = 60;

    // Further letters that are written with two others where they are missing, or that have no accent to take away.
    private static readonly Dictionary<char, string> _spellings = new()
    {
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "oe",
        ['å'] = "aa",
        ['þ'] = "th",
        ['ð'] = "d",
        ['đ'] = "d",
        ['ł'] = "l",
        ['ı'] = "i",
    };

    /// <summary>Lower-case letters and digits of any script, with hyphens between words: <c>the-red-shoes</c>, <c>der-grosse-koenig</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">The slug of a name without letters and digits.</param>
    public static string Of(string name, string otherwise) => WithoutAccents(Spelled(name), otherwise);

    /// <summary>Whether a text from an address is the name's slug, or was before letters such as ö were spelled out.</summary>
    public static bool Is(string slug, string name, string otherwise) => slug == Of(name, otherwise) || slug == WithoutAccents(name, otherwise);

    /// <summary>The slug in which ö is o. Identifiers that were published with it stay as they are.</summary>
    public static string WithoutAccents(string name, string otherwise)
    {
        var slug = FilmTitle.FoldWords(name).Replace(' ', '-');
        if (slug.Length > MaxLength)
        {
            var end = slug.LastIndexOf('-', MaxLength);
            slug = slug[..(end > 0 ? end : char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        }

        return slug.Length == 0 ? otherwise : slug;
    }

    // An o with a combining diaeresis is an ö. Normalize refuses half a surrogate pair, which EnumerateRunes replaces.
    private static string Composed(string name) => string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    private static string Spelled(string name)
    {
        var spelled = new StringBuilder(name.Length);
        foreach (var letter in Spelling.Fold(Composed(name).ToLowerInvariant()))
            spelled.Append(_spellings.TryGetValue(letter, out var spelling) ? spelling : letter.ToString());
        return spelled.ToString();
    }
}
