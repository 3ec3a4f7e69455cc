using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds titles among the other words of a headline.</summary>
internal static class TitlesInHeadline
{
    /// <summary>"Why Amber Line is a miracle": in a sentence, words in title case may be a title.</summary>
    public static void AddRuns(Prose prose, SubjectWords words, CandidateList candidates)
    {
        if (!words.CapitalisesTitles || TitleRules.IsTitleCased(prose.Title))
            return;
        var tokens = prose.TitleTokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = TitleRuns.StartsWithCapital(tokens[i]) ? TitleRuns.EndOf(tokens, i) : i + 1;
            if (end - i > 1 && !IsNoTitle(tokens, i, end) && !GivenNames.Contains(tokens[i].Word)
                && candidates.Of(prose.Title[tokens[i].Start..(tokens[end - 1].Start + tokens[end - 1].Word.Length)]) is { } candidate)
                candidate.Headline = Math.Max(candidate.Headline, HeadlineTitles.Part);
            i = end - 1;
        }
    }

    // "March and April", "Oscars 2019"
    private static bool IsNoTitle(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable.Range(start, end - start).All(i => English.Calendar.Contains(tokens[i].Word) || English.SmallInTitles.Contains(tokens[i].Word) || char.IsDigit(tokens[i].Word[0]));

    /// <summary>A title that the body confirms may also be unmarked among the headline's words.</summary>
    public static void Confirm(Prose prose, CandidateList candidates)
    {
        var folded = " " + FilmTitle.FoldWords(prose.Title) + " ";
        foreach (var (key, candidate) in candidates.ByKey)
        {
            var isPronoun = candidate.Words.Count == 1 && English.StopWords.Contains(candidate.Words[0]);
            if (candidate.Headline == 0 && !isPronoun && folded.Contains(" " + key + " ", StringComparison.Ordinal))
                candidate.Headline = HeadlineTitles.Part;
        }
    }
}
