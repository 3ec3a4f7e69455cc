using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Commands.Site;

/// <summary>A name in the form used in an address.</summary>
public static class Slug
{
    /// <summary>The longest slug, in UTF-16 units; longer names are cut at a word.</summary>
    public const int MaxLength = 60;

    /// <summary>Lower-case letters and digits of any script, with hyphens between words: <c>the-red-shoes</c>, <c>der-grosse-koenig</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">The slug of a name without letters and digits.</param>
    public static string Of(string name, string otherwise) => WithoutAccents(LatinSpelling.SpelledOut(name), otherwise);

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
}
