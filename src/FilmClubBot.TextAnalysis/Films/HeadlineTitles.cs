using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Takes possible titles from a headline, with how plainly each is shown to be one.</summary>
internal static partial class HeadlineTitles
{
    /// <summary>Evidence for a title that the headline dates, sets off in quotation marks, or gives a segment of its own.</summary>
    public const double Dated = 5, Quoted = 4, Segment = 2.5, Part = 1.5;

    private const int LongestHeadline = 400;

    /// <summary>Possible titles; the strongest evidence wins where one is found twice.</summary>
    public static Dictionary<string, double> Of(Prose prose)
    {
        var titles = new Dictionary<string, double>(StringComparer.Ordinal);
        var headline = prose.Title[..Math.Min(prose.Title.Length, LongestHeadline)];
        foreach (var quotation in prose.TitleQuotations.Where(quotation => quotation.Inner.End <= headline.Length))
        {
            var inner = quotation.Inner.Of(headline);
            if (TitleRules.IsTitleCased(inner))
                Add(titles, inner, Quoted);
        }

        foreach (var segment in Segments(headline))
        {
            var parts = AndPattern().Split(segment);
            if (parts.Length > 1)
            {
                foreach (var part in parts)
                    AddPart(titles, part, Segment);
            }

            if (parts.Length == 1 || !parts.Any(part => DatedPattern().IsMatch(part)))
                AddPart(titles, segment, Segment);
            else if (DatedPattern().Count(segment) == 1 && DatedPattern().IsMatch(parts[^1]) && parts.Length == 2)
                AddPart(titles, segment, Dated);
        }

        return titles;
    }

    private static IEnumerable<string> Segments(string headline)
    {
        yield return headline;
        var parts = SeparatorPattern().Split(headline);
        if (parts.Length < 2)
            yield break;
        foreach (var part in parts)
        {
            if (part.Trim() is { Length: > 0 } trimmed)
                yield return trimmed;
        }

        // A title may hold the separator itself: "2001: A Space Odyssey – sixty years early".
        if (parts.Length > 2)
            yield return headline[..headline.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(' ', ':', '–', '—', '-', '|', ',', '/');
    }

    private static void AddPart(Dictionary<string, double> titles, string part, double weight)
    {
        var dated = DatedPattern().Match(part);
        if (dated.Success)
            AddForms(titles, dated.Groups["title"].Value, Dated);
        else
            AddForms(titles, part, weight);
    }

    private static void AddForms(Dictionary<string, double> titles, string segment, double weight)
    {
        var bare = Bare(segment);
        Add(titles, bare, weight);
        var possessive = PossessivePattern().Match(bare);
        if (possessive.Success)
            Add(titles, Bare(possessive.Groups["title"].Value), weight);
        var by = ByPattern().Match(bare);
        if (by.Success)
            Add(titles, Bare(by.Groups["title"].Value), weight);
    }

    private static string Bare(string segment)
    {
        var bare = segment.Trim(' ', '“', '”', '"', '‘', '\'', '*', '_', '.', ',', ':', '!', '?');
        // Closing curly marks may be the last letter's apostrophe; a title rarely ends in one.
        bare = bare.TrimEnd('’');
        for (var round = 0; round < 2; round++)
        {
            bare = PrefixPattern().Replace(bare, "");
            bare = SuffixPattern().Replace(bare, "");
        }

        return bare.Trim(' ', '“', '”', '"', '‘', '’', '*', '_', ',', ':');
    }

    private static void Add(Dictionary<string, double> titles, string title, double weight)
    {
        if (TitleRules.IsTitleCased(title) && TitleRules.CanBeTitle(title) && (!titles.TryGetValue(title, out var known) || known < weight))
            titles[title] = weight;
    }

    [GeneratedRegex(@"\s*(?:: | [–—|•·/-]{1,2} |[—|]|, |; |\? |! )\s*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"^(?:.*?(?:[Rr]eview(?: of)?|REVIEW|[Oo]n|[Oo]f|[Rr]evisiting)[:,]? )?[“‘""']?(?<title>[^()]{1,80}?)[”’""']? ?[(\[](?:[^()]{0,60}?, ?)?(?:18|19|20)\d\d(?:,[^()]{0,60})?[)\]]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex DatedPattern();

    [GeneratedRegex(@"^[\p{L} .&-]{2,60}?(?:[’']s|s[’']) (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex PossessivePattern();

    [GeneratedRegex(@"^(?<title>.{1,80}?) (?:by|BY|directed by|dir\.) \p{Lu}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex ByPattern();

    [GeneratedRegex(@" (?:and|&|\+|vs\.?|versus|/|meets|with) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AndPattern();

    [GeneratedRegex(@"^(?:(?:Film|Movie|Cinema|FILM|MOVIE|Blu-ray|DVD)? ?(?:Review|REVIEW|review|Reviewed|Essay)s?(?: of| Of)?[: ]+|(?:Why|On|Revisiting|Rewatching|Re-watching|Watching|In Praise of|In praise of|In Defence of|In defence of|Notes on|Notes On|Thoughts on|Thoughts On|A Review of|A review of|Looking Back at|Looking back at|[Aa] (?:[Ss]econd|[Cc]loser|[Nn]ew|[Ff]resh|[Ll]ast|[Ff]irst) [Ll]ook at|[Aa] [Ll]ook at|Inside|Seeing|Reconsidering|Rediscovering|The Genius of|The genius of|Screening|Re-reading) )", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PrefixPattern();

    [GeneratedRegex(@"(?:[ ,:–—-]+(?:[Rr]eview(?:ed)?|REVIEW|[Rr]evisited|[Rr]econsidered|film review|Film Review|movie review|Movie Review|an essay|[Aa]t \d+|\d+ years (?:on|later)|turns \d+|again|in retrospect)| ?[(\[][^()]{0,40}[)\]])$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SuffixPattern();
}
