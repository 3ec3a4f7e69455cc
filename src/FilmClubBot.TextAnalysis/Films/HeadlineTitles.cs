using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds possible titles in a headline, each with the strength of the evidence.</summary>
internal static class HeadlineTitles
{
    /// <summary>Evidence for a title that the headline dates, puts in quotation marks, or has as a separate segment.</summary>
    public const double Dated = 5, Quoted = 4, Segment = 2.5, Part = 1.5;

    private const int LongestHeadline = 400;

    /// <summary>Possible titles; if one is found twice, the strongest evidence wins.</summary>
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
            var parts = AndPattern.Split(segment);
            if (parts.Length > 1)
            {
                foreach (var part in parts)
                    AddPart(titles, part, Segment);
            }

            if (parts.Length == 1 || !parts.Any(part => DatedPattern.IsMatch(part)))
                AddPart(titles, segment, Segment);
            else if (DatedPattern.Count(segment) == 1 && DatedPattern.IsMatch(parts[^1]) && parts.Length == 2)
                AddPart(titles, segment, Dated);
        }

        return titles;
    }

    /// <summary>The whole headline as a title: "Molly Bell's Door: a review" is about "Molly Bell's Door", and possibly nothing shorter.</summary>
    public static bool IsWhole(Prose prose, string title)
    {
        var headline = DatedPattern.Match(prose.Title) is { Success: true } dated ? prose.Title[..dated.Groups["year"].Index] : prose.Title;
        var folded = FilmTitle.FoldWords(title);
        return folded == FilmTitle.FoldWords(headline) || folded == FilmTitle.FoldWords(Bare(headline));
    }

    /// <summary>Whether a possible title begins with a person's full name: "Ann Bell's Door", but not "Molly's Game".</summary>
    public static bool IsOwned(string title) =>
        PossessivePattern.Match(title) is { Success: true } owned && title.IndexOf(' ', StringComparison.Ordinal) < owned.Groups["title"].Index - 1;

    /// <summary>The parts of a title with a subtitle.</summary>
    public static string[] PartsOf(string title) => SubtitlePattern.Split(title);

    private static IEnumerable<string> Segments(string headline)
    {
        yield return headline;
        var parts = SeparatorPattern.Split(headline);
        if (parts.Length < 2)
            yield break;
        foreach (var part in parts)
        {
            if (part.Trim() is { Length: > 0 } trimmed)
                yield return trimmed;
        }

        // A title may contain the separator itself: "2001: A Space Odyssey – sixty years early".
        if (parts.Length > 2)
            yield return headline[..headline.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(' ', ':', '–', '—', '-', '|', ',', '/');
    }

    private static void AddPart(Dictionary<string, double> titles, string part, double weight)
    {
        var dated = DatedPattern.Match(part);
        if (!dated.Success)
        {
            AddForms(titles, part, weight);
            return;
        }

        // "A word on Her (2013)" dates Her; "The Tree of Life (2011)" dates all of it. The mentions in the body decide.
        AddForms(titles, part[..dated.Groups["year"].Index], Dated);
        AddForms(titles, dated.Groups["title"].Value, Dated);
    }

    private static void AddForms(Dictionary<string, double> titles, string segment, double weight)
    {
        var bare = Bare(segment);
        Add(titles, bare, segment.Length > 2 && segment[0] == segment[^1] && segment[0] is '_' or '*' ? Quoted : weight);
        // "Inside Llewyn Davis" is a title and not a look inside him; the mentions in the body decide.
        if (!segment.Contains(": ", StringComparison.Ordinal))
            Add(titles, segment.Trim(), weight);
        var possessive = PossessivePattern.Match(bare);
        if (possessive.Success)
            Add(titles, Bare(possessive.Groups["title"].Value), weight);
        var by = ByPattern.Match(bare);
        if (by.Success)
            Add(titles, Bare(by.Groups["title"].Value), weight);
    }

    private static string Bare(string segment)
    {
        var bare = segment.Trim(' ', '“', '”', '"', '‘', '\'', '*', '_', '.', ',', ':', '!', '?');
        // A closing curly mark may be the apostrophe of the last letter; a title rarely ends in one.
        bare = bare.TrimEnd('’');
        for (var round = 0; round < 2; round++)
        {
            bare = PrefixPattern.Replace(bare, "");
            bare = SuffixPattern.Replace(bare, "");
        }

        return bare.Trim(' ', '“', '”', '"', '‘', '’', '*', '_', ',', ':');
    }

    private static void Add(Dictionary<string, double> titles, string title, double weight)
    {
        if (TitleRules.IsTitleCased(title) && TitleRules.CanBeTitle(title) && (!titles.TryGetValue(title, out var known) || known < weight))
            titles[title] = weight;
    }

    private static Regex SeparatorPattern { get; } = Pattern.Of(@"\s*(?:: | [–—|•·/-]{1,2} |[—|]|, |; |\? |! )\s*");

    private static Regex SubtitlePattern { get; } = Pattern.Of(@": | [–—-] ");

    private static Regex DatedPattern { get; } = Pattern.Of(@"^(?:.*?(?:[Rr]eview(?: of)?|REVIEW|[Oo]n|[Oo]f|[Rr]evisiting)[:,]? )?[“‘""']?(?<title>[^()]{1,80}?)[”’""']? ?(?<year>[(\[](?:[^()]{0,60}?, ?)?(?:18|19|20)\d\d(?:,[^()]{0,60})?[)\]])");

    private static Regex PossessivePattern { get; } = Pattern.Of(@"^[\p{L} .&-]{2,60}?(?:[’']s|s[’']) (?<title>.+)$");

    private static Regex ByPattern { get; } = Pattern.Of(@"^(?<title>.{1,80}?) (?:by|BY|directed by|dir\.) \p{Lu}");

    private static Regex AndPattern { get; } = Pattern.Of(@" (?:and|&|\+|vs\.?|versus|/|meets|with) ");

    private static Regex PrefixPattern { get; } = Pattern.Of(@"^(?:(?:Film|Movie|Cinema|FILM|MOVIE|Blu-ray|DVD)? ?(?:Review|REVIEW|review|Reviewed|Essay)s?(?: of| Of)?[: ]+|(?:Why|On|Revisiting|Rewatching|Re-watching|Watching|In Praise of|In praise of|In Defence of|In defence of|Notes on|Notes On|Thoughts on|Thoughts On|A Review of|A review of|Looking Back at|Looking back at|[Aa] (?:[Ss]econd|[Cc]loser|[Nn]ew|[Ff]resh|[Ll]ast|[Ff]irst) [Ll]ook at|[Aa] [Ll]ook at|Inside|Seeing|Reconsidering|Rediscovering|The Genius of|The genius of|Screening|Re-reading) )");

    private static Regex SuffixPattern { get; } = Pattern.Of(@"(?:[ ,:–—-]+(?:[Rr]eview(?:ed)?|REVIEW|(?:[Aa]|[Tt]he) (?:[Ff]ilm |[Mm]ovie )?[Rr]eview|[Rr]evisited|[Rr]econsidered|film review|Film Review|movie review|Movie Review|an essay|[Aa]t \d+|\d+ years (?:on|later)|turns \d+|again|in retrospect)| ?[(\[][^()]{0,40}[)\]])$");
}
