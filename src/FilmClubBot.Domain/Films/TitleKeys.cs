namespace FilmClubBot.Domain.Films;

/// <summary>
/// The forms in which a title is compared as a whole. Two titles are one if they have a key in common: they differ in case, accents, punctuation,
/// spaces, a leading article, "and" or "&amp;", and the spelling of numbers at most.
/// </summary>
public static class TitleKeys
{
    private static readonly (string Letter, string Spelled)[] _umlauts =
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ø", "oe"), ("Ø", "Oe"), ("å", "aa"), ("Å", "Aa")];

    /// <summary>The keys of a title; none for one without letters or digits.</summary>
    public static IReadOnlyList<string> Of(string title)
    {
        // Without a leading article and with it: "L.A. Confidential" and "LA Confidential" begin with none, although one looks like it.
        HashSet<string> keys = [SeriesTitle.Of(FilmTitle.Fold(title)).Key, SeriesTitle.Of(FilmTitle.FoldWords(title)).Key];
        var spelled = _umlauts.Aggregate(title, (text, umlaut) => text.Replace(umlaut.Letter, umlaut.Spelled, StringComparison.Ordinal));
        if (spelled != title)
            keys.Add(SeriesTitle.Of(FilmTitle.Fold(spelled)).Key);
        keys.Remove("");
        return [.. keys];
    }
}
