using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Films.Subjects;
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
        foreach (var sentence in prose.Sentences)
        {
            if (Definition.Match(prose.Body, sentence.Start, Math.Min(sentence.Length, LongestStart)) is not { Success: true } definition || !words.IsFilmNoun(definition.Groups["noun"].Value.ToLowerInvariant()))
                continue;
            var title = definition.Groups["title"].Value.Trim('“', '”', '"', '«', '»', ' ', ',');
            if (title.Length < 2)
                continue;
            var isName = title.Split(' ') is var parts && !parts.All(part => words.IsFilmNoun(part.ToLowerInvariant()) || prose.Language.FunctionWords.Contains(part.ToLowerInvariant()));
            if (isName && (TitleRules.IsTitleCased(title) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(title)))
                yield return (title, prose.ParagraphAt(sentence.Start));
        }
    }

    // "Amber Line is a quiet film", "La vie des quais, film de 2013,"
    private static Regex Definition { get; } = Pattern.Of(@"\G(?<title>[“«""]?\p{Lu}[^,.;:!?()\n]{1,60}?)(?:,? (?:is|was|remains|ist|war|bleibt|est|était|reste|es|era|fue) (?:an?|the|une?|le|la|una?|el|ein|eine|der|die|das) (?:[\p{L}’'-]+ ){0,3}?|, )(?<noun>\p{L}+)\b");
}
