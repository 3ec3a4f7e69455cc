using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds titles among the other words of a headline.</summary>
internal static class TitlesInHeadline
{
    private const int Often = 2, MostWords = 60;

    /// <summary>"Why Amber Line is a miracle": in a sentence, words in title case may be a title.</summary>
    public static void AddRuns(Prose prose, SubjectWords words, CandidateList candidates)
    {
        if (!words.CapitalisesTitles)
            AddRepeated(prose, candidates);
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

    // "The Harbour Bells trifft den richtigen Ton": where a title's form shows nothing, words that headline and text share show it.
    private static void AddRepeated(Prose prose, CandidateList candidates)
    {
        var tokens = prose.TitleTokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            // "von Ilse Roth", "Ilse Roth": a name is no title.
            if (!TitleRuns.StartsWithCapital(tokens[i]) || GivenNames.Contains(tokens[i].Word) || i > 0 && English.NameParticles.Contains(tokens[i - 1].Word))
                continue;
            var end = Math.Min(tokens.Count, i + TitleRules.LongestTitle);
            while (end - i > 1 && (prose.Language.FunctionWords.Contains(tokens[end - 1].Word) || WholeWords.Count(prose.Body, Words(i, end), Often) < Often))
                end--;
            if (end - i > 1 && !IsNoTitle(tokens, i, end) && candidates.Of(Words(i, end)) is { } candidate)
                candidate.Headline = Math.Max(candidate.Headline, candidate.Text.Contains(": ", StringComparison.Ordinal) ? HeadlineTitles.Leading : HeadlineTitles.Part);
            i = end - 1;
        }

        string Words(int from, int to) => prose.Title[tokens[from].Start..(tokens[to - 1].Start + tokens[to - 1].Word.Length)];
    }

    /// <summary>"Was Amber Line heute noch bedeutet": the longest words of a headline that are a known film's title.</summary>
    public static void AddKnown(Prose prose, Recognition recognition, CandidateList candidates)
    {
        var tokens = prose.TitleTokens;
        for (var i = 0; i < Math.Min(tokens.Count, MostWords); i++)
        {
            for (var end = Math.Min(tokens.Count, i + TitleRules.LongestTitle); end > i && TitleRuns.StartsWithCapital(tokens[i]); end--)
            {
                var words = prose.Title[tokens[i].Start..(tokens[end - 1].Start + tokens[end - 1].Word.Length)];
                if (recognition.Of(words).Renown < Renown.Title || candidates.Of(words) is not { } candidate)
                    continue;
                candidate.Headline = Math.Max(candidate.Headline, HeadlineTitles.Part);
                i = end - 1;
                break;
            }
        }
    }

    // "March and April", "Oscars 2019"
    private static bool IsNoTitle(List<Token> tokens, int start, int end) =>
        Enumerable.Range(start, end - start).All(i => English.Calendar.Contains(tokens[i].Word) || English.SmallInTitles.Contains(tokens[i].Word) || char.IsDigit(tokens[i].Word[0]));

    // "The story of a death" does not name the film "Death"; in a headline without capitals nothing can be told.
    private static bool IsCapitalised(Prose prose, TitleCandidate candidate) =>
        candidate.Words.Count > 1 || !prose.Title.Any(char.IsUpper) || prose.TitleTokens.Any(token => token.Word == candidate.Words[0] && TitleRuns.StartsWithCapital(token)) || !prose.TitleTokens.Any(token => token.Word == candidate.Words[0]);

    /// <summary>A title that the body confirms may also be unmarked among the headline's words.</summary>
    public static void Confirm(Prose prose, CandidateList candidates)
    {
        // "tout ce buzz autour d'Avatar": an elided word is none of the title's.
        var elided = prose.IsEnglish ? "" : FilmTitle.FoldWords(prose.Title.Replace('’', ' ').Replace('\'', ' '));
        var folded = $" {FilmTitle.FoldWords(prose.Title)} {elided} ";
        foreach (var (key, candidate) in candidates.ByKey)
        {
            var isPronoun = candidate.Words.Count == 1 && English.StopWords.Contains(candidate.Words[0]);
            if (candidate.Headline == 0 && !isPronoun && folded.Contains(" " + key + " ", StringComparison.Ordinal) && IsCapitalised(prose, candidate))
                candidate.Headline = HeadlineTitles.Part;
        }
    }
}
