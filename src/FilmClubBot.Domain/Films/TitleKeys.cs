using System.Text;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Films;

/// <summary>
/// The forms in which a title is compared as a whole. Two titles are one if they have a key in common: they differ in case, accents, punctuation,
/// spaces, a leading article, "and" or "&amp;", and the spelling of numbers at most.
/// </summary>
public static class TitleKeys
{
    /// <summary>The keys of a title; none for one without letters or digits.</summary>
    public static IReadOnlyList<string> Of(string title)
    {
        // Without a leading article and with it: "L.A. Confidential" and "LA Confidential" begin with none, although one looks like it.
        HashSet<string> keys = [SeriesTitle.Of(FilmTitle.Fold(title)).Key, SeriesTitle.Of(FilmTitle.FoldWords(title)).Key];
        if (!Ascii.IsValid(title))
            keys.UnionWith([SeriesTitle.Of(FilmTitle.Fold(LatinSpelling.SpelledOut(title))).Key, SeriesTitle.Of(FilmTitle.Fold(LatinSpelling.Bare(title))).Key]);
        keys.Remove("");
        return [.. keys];
    }
}
