using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the source of a quotation, in the text's words: "2013 interview with NPR".</summary>
internal static class Sources
{
    /// <summary>The source named in an attributing clause, without a leading "his" or "a"; null if it names none.</summary>
    /// <param name="body">The text.</param>
    /// <param name="clause">The attributing clause.</param>
    /// <param name="isPerson">Whether a name is a person's; people who are addressed are not sources.</param>
    public static string? In(string body, TextSpan clause, Func<string, bool> isPerson)
    {
        var text = clause.Of(body).Replace('\n', ' ');
        if (Occasion.Match(text) is { Success: true } occasion && Tidy(occasion.Groups["source"].Value) is { } named)
            return WithYear(named, text);
        foreach (var pattern in (Regex[])[Told, Writing, Outlet, Place])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var name = match.Groups["source"].Value.Replace("the The ", "The ", StringComparison.Ordinal);
                if (!isPerson(Article.Replace(name, "")) && !Month.IsMatch(name))
                    return name.TrimEnd('.', ',');
            }
        }

        return null;
    }

    /// <summary>Whether a clause mentions an interview, an essay or the like.</summary>
    public static bool IsNamed(string clause) => Occasion.IsMatch(clause) || Told.IsMatch(clause);

    // "In 2013, in an interview with NPR": the year is separate, and the source is returned as printed.
    private static string WithYear(string source, string clause) =>
        clause.IndexOf(source, StringComparison.Ordinal) is var at && at >= 0 && YearAfter.Match(clause[(at + source.Length)..]) is { Success: true } year ? source + year.Value : source;

    private static string? Tidy(string source)
    {
        var tidy = Leading.Replace(source.Trim(' ', ',', ':', ';', '–', '—', '.'), "").Trim();
        return tidy.Length is 0 or > 120 ? null : tidy;
    }

    private static Regex Occasion { get; } = Pattern.Of(@"\b(?:[Ii]n|[Tt]o|[Aa]t|[Dd]uring|[Ff]rom|[Oo]n|[Ff]or|[Vv]ia|[Ii]nto|[Oo]ver) (?<source>(?:(?:his|her|their|its|an?|the|one|that|this|our|my|some|another|last year’s|last year's) )?(?:[\p{L}\d][\p{L}\d’'&.-]* ){0,6}?(?:interviews?|essay|memoirs?|autobiography|diary|diaries|notebooks?|journals?|Q&A|Q & A|Q and A|commentary|press conference|press notes|production notes|director’s statement|director's statement|programme notes|program notes|liner notes|book|letter|podcast|lecture|speech|article|profile|piece|conversation|discussion|masterclass|foreword|preface|afterword|obituary|review|manifesto|study|talk|introduction|documentary|column|blog|newsletter|post|tweet|statement|acceptance speech|monograph|biography|featurette|panel|keynote|email|e-mail|phone call|webinar|AMA|DVD extras?)\b(?: track)?(?: (?:with|for|in|to|at|on|from|of|by|about|after|following|published in|published by|reported by|reported in|broadcast on) (?:(?:the|a|an|his|her|our|my) )?(?:[\p{Lu}\d][\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&|in|for|at) )?(?=[\p{Lu}\d&])[\p{Lu}\d&][\p{L}\d’'&.-]*){0,5}|(?:screening|premiere|film|show|performance|festival|podcast|magazine|DVD)\b|\p{Ll}+ (?=,|:|$)))?(?: (?:in|from|of) (?:18|19|20)\d\d)?(?:, (?=[‘“""']))?)");

    private static Regex Told { get; } = Pattern.Of(@"\b(?:told|tells|telling|[Ss]peaking to|[Tt]alking to|spoke to|speaks to|spoke with|[Ss]peaking with|[Tt]alking with|said to|explained to|remarked to|put it to|confided to|confirmed to|revealed to|admitted to|recalled to) (?<source>(?:(?:the|[Tt]he) )?(?!(?:him|her|them|us|me)\b)\p{Lu}[\p{L}\d’&.-]*(?:'\p{L}+)?(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}\d’&.-]*){0,4}(?: in (?:18|19|20)\d\d)?)");

    private static Regex Writing { get; } = Pattern.Of(@"\b(?:[Ww]riting|wrote|written|writes|said|says|argued|argues|wrote of it|wrote once|puts it|put it|reviewing it|reviewing the film)(?: \p{Ll}+){0,3} (?:in|for) (?<source>(?:the )?\p{Lu}[\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&) )?(?:\p{Lu}[\p{L}\d’'.-]*)){0,4}(?: in (?:18|19|20)\d\d)?)");

    // Ann Bell of The Lantern · Ann Bell, in Cineaste, 2014 · Ann Bell, writing for Cineaste
    private static Regex Outlet { get; } = Pattern.Of(@"\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+)+,? (?:(?:of|at|from|on) (?=[Tt]he )|(?:in|for|writing (?:in|for|on)|quoted in) )(?<source>(?:[Tt]he )?\p{Lu}[\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}\d’'&.-]*){0,4}(?:, (?:18|19|20)\d\d)?)");

    // at Cannes in 2019 · at the Berlin premiere · after a screening at Metrograph
    private static Regex Place { get; } = Pattern.Of(@"\b(?:at|after) (?<source>(?:(?:the|a|an|its|last year’s|last year's) )?(?:(?:18|19|20)\d\d )?(?:\p{Lu}[\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}\d’'&.-]*){0,4}(?: (?:premiere|screening|festival|press conference))?|(?:premiere|screening)(?: (?:in|at) (?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})?)(?: in (?:18|19|20)\d\d)?)");

    private static Regex YearAfter { get; } = Pattern.Of(@"^ (?:in|from) (?:18|19|20)\d\d\b");

    private static Regex Leading { get; } = Pattern.Of(@"^(?:(?:his|her|their|its|an?|the|one|that|this|our|my|some|another)\s+)+", RegexOptions.IgnoreCase);

    private static Regex Article { get; } = Pattern.Of(@"^(?:the|The)\s+| in (?:18|19|20)\d\d$");

    private static Regex Month { get; } = Pattern.Of(@"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|First|Last|Least)\b");
}
