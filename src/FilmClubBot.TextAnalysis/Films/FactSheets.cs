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
        if (LabelIn(line, talk) is not { } at)
            return null;
        // "Amber Line Director: Ilse Roth Cast: …" has lost its lines.
        var title = Plain(at > 0 ? line[..at] : above);
        // "About the film “Amber Line” Director: Ilse Roth"
        if (at > 0 && Quoted.Match(line[..at].TrimEnd()) is { Success: true } quoted)
            title = quoted.Groups["title"].Value;
        return title.Length is > 1 and <= LongestTitle && !IsFact(title, talk) && !TitleRules.IsOfReview(title)
            && (TitleRules.IsTitleCased(title) || TitleRules.IsInCapitals(title) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(title)) ? title : null;
    }

    // Where the label of a director begins.
    private static int? LabelIn(string line, FilmTalk talk)
    {
        var label = line.Contains(':', StringComparison.Ordinal) ? Label.Match(line) : Match.Empty;
        if (label.Success && talk.Credits.Contains(label.Groups["label"].Value.ToLowerInvariant()))
            return label.Index;
        // "Director Ilse Roth Screenwriter Ann Bell Cast Tom Hay": labels without colons are labels if there are two.
        var words = line.Split(' ');
        return words.Length > 2 && talk.Credits.Contains(words[0].ToLowerInvariant()) && char.IsUpper(words[1].FirstOrDefault())
            && words.Skip(2).Any(word => char.IsUpper(word.FirstOrDefault()) && talk.Facts.Contains(word.TrimEnd(':').ToLowerInvariant())) ? 0 : null;
    }

    // "Cast: Tom Hay", but not "Amber Line: The Crossing".
    private static bool IsFact(string line, FilmTalk talk) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && talk.Facts.Contains(line[..colon].TrimEnd().ToLowerInvariant());

    private static string Plain(string line) => Year.Replace(line.Trim(), "").Trim(' ', '*', '_', '#', '“', '”', '"', '«', '»', '„', '★', '☆', '½', '.', ',', '|', '–', '—', '-');

    private static Regex Label { get; } = Pattern.Of(@"(?:^|(?<=[\p{L}\d!?’)\]”»] ))(?<label>\p{Lu}\p{L}{2,15}(?: \p{L}{1,4} \p{L}{4,12})?)(?: (?:by|de|par|von))?(?:\(s\))? ?:");

    private static Regex Quoted { get; } = Pattern.Of("[“\"„«»](?<title>[^“”\"„«»\n]{2,80})[”“\"»«]$");

    private static Regex Year { get; } = Pattern.Of(@" ?[(\[](?:[^()\[\]]{0,40}[ ,])?(?:18|19|20)\d\d[)\]]$");
}
