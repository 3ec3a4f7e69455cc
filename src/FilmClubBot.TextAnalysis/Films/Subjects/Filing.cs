namespace FilmClubBot.TextAnalysis.Films.Subjects;

/// <summary>What the words of a category, or of a heading over several sections, say of the texts below them.</summary>
internal enum Filing
{
    /// <summary>Nothing: "2019", "Thoughts".</summary>
    None,

    /// <summary>They are about films: "Movies", "Cine".</summary>
    Film,

    /// <summary>They are about something else: "Books", "Videospiele".</summary>
    Other,
}

/// <summary>Reads categories and headings over several sections.</summary>
internal static class Filings
{
    /// <summary>The longest heading over several sections, in characters.</summary>
    public const int LongestHeading = 40;

    private const int MostWords = 2, MostTags = 3;

    /// <summary>
    /// What a source's categories say of a text. Several kinds say nothing; the first says more than later ones, because a text is in one category and has many tags.
    /// </summary>
    /// <param name="categories">The categories, the main one first.</param>
    /// <param name="isMain">Whether the main category says so.</param>
    public static Filing Of(IReadOnlyList<string> categories, out bool isMain)
    {
        var filings = categories.Select(Of).ToList();
        isMain = filings is [not Filing.None, ..];
        var isFilm = filings.Contains(Filing.Film);
        return isFilm == filings.Contains(Filing.Other) ? Filing.None : !isFilm ? Filing.Other : isMain || filings.Count <= MostTags ? Filing.Film : Filing.None;
    }

    /// <summary>What one category says: a film's word anywhere in it, or else another subject's.</summary>
    public static Filing Of(string category)
    {
        var words = Tokeniser.Read(category);
        return words.Exists(word => SubjectWords.FilesAsFilm(word.Word)) ? Filing.Film : words.Exists(word => SubjectWords.FilesAsOther(word.Word)) ? Filing.Other : Filing.None;
    }

    /// <summary>What a heading says of the sections below it: "Films", "Video games"; nothing if it has more words than such headings have.</summary>
    public static Filing OfHeading(string line) =>
        line.Length <= LongestHeading && Tokeniser.Read(line) is { Count: > 0 and <= MostWords } words && words.Count(token => Of(token.Word) == Filing.None) <= (words.Count > 1 ? 1 : 0) ? Of(line) : Filing.None;
}
