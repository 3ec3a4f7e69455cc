using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises obituaries by their headline: <i>Ilse Roth, 1941–2024</i>, <i>Farewell to Ilse Roth</i>.</summary>
internal static class Obituary
{
    /// <summary>Whether the headline has a person's name and either the years of a life or a word of mourning.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static bool Is(Prose prose, SubjectWords words) =>
        (LifeDates.IsMatch(prose.Title) || prose.TitleTokens.Any(token => words.Mourns(token.Word)))
        && NameFinder.InTitle(prose, prose.TitleTokens.FindAll(token => !words.Mourns(token.Word))).Exists(name => name.IsFull);

    private static Regex LifeDates { get; } = Pattern.Of(@"\b(?:18|19|20)\d\d ?[–—-] ?(?:19|20)\d\d\b");
}
