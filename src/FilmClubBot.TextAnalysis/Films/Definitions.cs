using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds titles in sentences that say that their subject is a film: <i>Retrato de un muelle es una gran película.</i></summary>
internal static class Definitions
{
    private const int LongestStart = 160;

    /// <summary>The titles as printed, in the order of the text.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static IEnumerable<(string Title, int Paragraph)> In(Prose prose, SubjectWords words)
    {
        var talk = FilmTalk.OfAll;
        foreach (var sentence in prose.Sentences)
        {
            if (!words.MayNameFilm(prose.Body.AsSpan(sentence.Start, Math.Min(sentence.Length, LongestStart))) || talk.Definition.Match(prose.Body, sentence.Start, Math.Min(sentence.Length, LongestStart)) is not { Success: true } definition || !SaysFilm(definition, words))
                continue;
            var title = Subject(definition.Groups["title"].Value, talk).Trim('“', '”', '"', '«', '»', '„', ' ', ',');
            if (title.Length > 1 && IsName(title, prose, words))
                yield return (title, prose.ParagraphAt(sentence.Start));
        }
    }

    // A noun that follows a comma directly is an apposition; after an article, adjectives may precede it.
    private static bool SaysFilm(Match definition, SubjectWords words)
    {
        var rest = definition.Groups["rest"].Value.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "Amber Line, der neue Film von": where titles have one capital, nothing else marks them.
        if (definition.Groups["apposed"].Success)
            return !words.CapitalisesTitles && rest.Take(2).Any(words.IsFilmNoun);
        var isApposition = definition.Value[definition.Groups["rest"].Index - definition.Index - 1] == ',';
        return rest.Take(isApposition ? 1 : rest.Length).Any(words.IsFilmNoun);
    }

    // "The hit of the month is Amber Line, a film that": the title is what the sentence says of its subject.
    private static string Subject(string text, FilmTalk talk)
    {
        var words = text.Split(' ');
        var copula = Array.FindLastIndex(words, talk.Copulas.Contains);
        return copula < 0 ? text : string.Join(' ', words[(copula + 1)..]);
    }

    // "Shocking as it is", "The best film" are no titles.
    private static bool IsName(string title, Prose prose, SubjectWords words)
    {
        var parts = title.Split(' ');
        return !prose.Language.FunctionWords.Contains(parts[^1])
            && !parts.All(part => words.IsFilmNoun(part.ToLowerInvariant()) || prose.Language.FunctionWords.Contains(part.ToLowerInvariant()))
            && (TitleRules.IsTitleCased(title) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(title));
    }
}
