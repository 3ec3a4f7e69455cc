using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>What a text sets off in italics, bold or quotation marks, except somebody's words.</summary>
internal sealed class SetOffSpans(Prose prose)
{
    /// <summary>The longest stretch that may be a title, in characters.</summary>
    public const int Longest = 100;

    /// <summary>All of them.</summary>
    public IEnumerable<TextSpan> All =>
        prose.Source.Emphasis.Concat(prose.Quotations.Where(quotation => !quotation.IsBlock && !IsSpoken(quotation.Outer.End) && !IsNickname(quotation.Outer)).Select(quotation => quotation.Inner));

    /// <summary>Those that may be titles.</summary>
    public IEnumerable<TextSpan> OfTitles
    {
        get
        {
            var repeated = RepeatedLines();
            return All.Where(span => span.End <= prose.Body.Length && !repeated.Contains(span.Of(prose.Body)));
        }
    }

    // “Nobody sleeps here”, says Ann.
    private bool IsSpoken(int end)
    {
        var next = prose.TokenFrom(end);
        return next < prose.Tokens.Count && prose.Tokens[next].Start - end <= 2 && prose.Language.Speech.Report.Contains(prose.Tokens[next].Word);
    }

    // Ann “Annie” Bell
    private bool IsNickname(TextSpan outer)
    {
        var first = prose.TokenFrom(outer.Start);
        var next = prose.TokenFrom(outer.End);
        return first > 0 && next < prose.Tokens.Count && outer.Start - prose.Tokens[first - 1].End == 1 && prose.Tokens[next].Start - outer.End == 1
            && prose.Tokens[next].IsCapitalised && prose.Tokens[first - 1].IsCapitalised && GivenNames.Contains(prose.Tokens[first - 1].Word);
    }

    // What stands above several sections in the same words belongs to the page: "Admission is free".
    private HashSet<string> RepeatedLines() => [.. prose.Paragraphs
        .Where(paragraph => paragraph.Length <= Longest)
        .Select(paragraph => paragraph.Of(prose.Body))
        .CountBy(line => line)
        .Where(count => count.Value > 1)
        .Select(count => count.Key)];
}
