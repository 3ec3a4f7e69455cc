using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds known films in running text, where nothing sets their titles off.</summary>
/// <param name="prose">The review.</param>
/// <param name="recognition">Its known films.</param>
internal sealed class KnownRuns(Prose prose, Recognition recognition)
{
    /// <summary>The longest run of words of the body that is a known film's title; null if none starts there.</summary>
    /// <param name="start">Index of the first word.</param>
    /// <param name="least">How well it has to be known. Below <see cref="Renown.Title"/>, a single word counts if no name surrounds it.</param>
    /// <returns>The title, the index after its last word, and what <see cref="Recognition.Of"/> says of it.</returns>
    public (string Title, int End, Renown Renown, KnownFilm? Film)? At(int start, Renown least = Renown.Title)
    {
        var tokens = prose.Tokens;
        if (!TitleRuns.StartsWithCapital(tokens[start]))
            return null;
        var last = start + 1;
        while (last < tokens.Count && last - start < TitleRules.LongestTitle && !tokens[last].IsAfterBreak)
            last++;
        var fewest = least < Renown.Title && !prose.Language.CapitalisesNouns && !IsBesideCapital(start, last) ? 1 : 2;
        for (var end = last; end >= start + fewest; end--)
        {
            if (!TitleRuns.StartsWithCapital(tokens[end - 1]))
                continue;
            var title = prose.Body[tokens[start].Start..(tokens[end - 1].Start + tokens[end - 1].Word.Length)];
            if (recognition.Of(title) is var known && known.Renown >= least)
                return (title, end, known.Renown, known.Film);
        }

        return null;
    }

    // "Amber" of "Amber House", and "House"
    private bool IsBesideCapital(int start, int last) =>
        start + 1 < last && TitleRuns.StartsWithCapital(prose.Tokens[start + 1])
        || start > 0 && !prose.Tokens[start].IsAfterBreak && prose.Tokens[start - 1] is { IsCapitalised: true, Word: not "i" };
}
