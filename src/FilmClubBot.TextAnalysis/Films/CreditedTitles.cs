using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Adds the titles that a text gives with a director or with a film's facts.</summary>
internal static class CreditedTitles
{
    private const int LongestSentence = 2000;
    private const int LongestCredit = 260;
    private const int OpeningParagraphs = 3;

    // A title with its director counts as much as so many other introductions.
    private const int Credited = 3;

    /// <summary>"Lazos de familia, de Ken Loach (2019)", "Amber Line by Ilse Roth (Norway, 2020)" at the start of a sentence; fact sheets and definitions.</summary>
    public static void Add(Prose prose, SubjectWords words, CandidateList candidates)
    {
        foreach (var sentence in prose.Sentences)
        {
            // The year is in brackets.
            if (sentence.Length > LongestSentence || !prose.Body.AsSpan(sentence.Start, Math.Min(sentence.Length, LongestCredit)).Contains('(') || FilmTalk.OfAll.Title.InSentence.Match(prose.Body, sentence.Start, Math.Min(sentence.Length, LongestCredit)) is not { Success: true } credit)
                continue;
            var title = credit.Groups["title"];
            if ((TitleRules.IsTitleCased(title.Value) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(title.Value)) && candidates.Of(title.Value) is { } candidate)
                candidate.Introductions += Credited;
        }

        // A line above the text, which has its own headline
        foreach (var paragraph in prose.Paragraphs.Take(OpeningParagraphs))
        {
            if (FilmTalk.OfAll.Credit.Match(prose.Body, paragraph.Start, Math.Min(paragraph.Length, LongestCredit)) is not { Success: true } line || candidates.Of(line.Groups["title"].Value) is not { } candidate)
                continue;
            candidate.Introductions += Credited;
            candidate.IsTopLine = true;
        }

        foreach (var title in FactSheets.TitlesIn(prose, words))
        {
            if (candidates.Of(title) is not { } candidate)
                continue;
            candidate.Introductions += Credited;
            candidate.IsTopLine = true;
        }

        foreach (var (title, paragraph) in Definitions.In(prose, words))
        {
            if (candidates.Of(title) is { } candidate)
                candidate.Introductions += paragraph < OpeningParagraphs ? Credited : 1;
        }
    }
}
