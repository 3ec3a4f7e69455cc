using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds titles above a film's facts: "Amber Line" in a line of its own, and "Director: Ilse Roth" below it.</summary>
internal static class FactSheets
{
    private const int LongestLine = 400, LongestTitle = 80;

    // More than the longest list has.
    private const int MostLines = 5_000;

    /// <summary>The titles, in the order of the text.</summary>
    public static List<string> TitlesIn(Prose prose, SubjectWords words)
    {
        var titles = new List<string>();
        var above = "";
        var lines = 0;
        foreach (var paragraph in prose.Paragraphs)
        {
            foreach (var range in prose.Body.AsSpan(paragraph.Start, paragraph.Length).Split('\n'))
            {
                if (++lines > MostLines)
                    return titles;
                var (start, length) = range.GetOffsetAndLength(paragraph.Length);
                var line = length > LongestLine ? "" : new TextSpan(paragraph.Start + start, paragraph.Start + start + length).Of(prose.Body).Trim();
                if (line.Length > 0 && TitleOf(line, above, words, FilmTalk.OfAll) is { } title)
                    titles.Add(title);
                above = line;
            }
        }

        return titles;
    }

    private static string? TitleOf(string line, string above, SubjectWords words, FilmTalk talk)
    {
        var label = Label.Match(line);
        if (!label.Success || !talk.Credits.Contains(label.Groups["label"].Value.ToLowerInvariant()))
            return null;
        // "Amber Line Director: Ilse Roth Cast: …" has lost its lines.
        var title = Plain(label.Index > 0 ? line[..label.Index] : above);
        return title.Length is > 1 and <= LongestTitle && !title.Contains(':', StringComparison.Ordinal)
            && (TitleRules.IsTitleCased(title) || TitleRules.IsInCapitals(title) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(title)) ? title : null;
    }

    private static string Plain(string line) => Year.Replace(line, "").Trim(' ', '*', '_', '#', '“', '”', '"', '«', '»', '„', '★', '☆', '½', '.', ',', '|', '–', '—', '-');

    private static Regex Label { get; } = Pattern.Of(@"(?:^|(?<=[\p{L}\d!?’)\]”»] ))(?<label>\p{Lu}\p{L}{2,15})(?: (?:by|de|par|von))?(?:\(s\))? ?:");

    private static Regex Year { get; } = Pattern.Of(@" ?[(\[](?:[^()\[\]]{0,40}[ ,])?(?:18|19|20)\d\d[)\]]$");
}
