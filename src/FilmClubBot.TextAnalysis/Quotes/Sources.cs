using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds where words were said, as the text puts it: "2013 interview with NPR".</summary>
internal static partial class Sources
{
    /// <summary>The source named in an attributing clause, without a leading "his" or "a"; null when it names none.</summary>
    /// <param name="body">The text.</param>
    /// <param name="clause">The clause that attributes.</param>
    public static string? In(string body, TextSpan clause)
    {
        var text = clause.Of(body);
        if (Occasion().Match(text) is { Success: true } occasion)
            return Tidy(occasion.Groups["source"].Value);
        if (Told().Match(text) is { Success: true } told)
            return Tidy(told.Groups["source"].Value);
        return Writing().Match(text) is { Success: true } writing ? Tidy(writing.Groups["source"].Value) : null;
    }

    /// <summary>Whether a clause speaks of an interview, an essay or the like.</summary>
    public static bool IsNamed(string clause) => Occasion().IsMatch(clause) || Told().IsMatch(clause);

    private static string? Tidy(string source)
    {
        var tidy = Leading().Replace(source.Trim(' ', ',', ':', ';', '–', '—', '.', '\n'), "").Trim();
        return tidy.Length is 0 or > 120 ? null : tidy;
    }

    [GeneratedRegex(@"\b(?:[Ii]n|[Tt]o|[Aa]t|[Dd]uring|[Ff]rom|[Oo]n|[Ff]or|[Vv]ia) (?<source>(?:(?:his|her|their|its|an?|the|one|that|this) )?(?:[\p{L}\d][\p{L}\d’'&.-]* ){0,5}?(?:interview|essay|memoirs?|autobiography|diary|diaries|notebooks?|journals?|Q&A|commentary|press conference|press notes|book|letter|podcast|lecture|speech|article|profile|conversation|discussion|masterclass|foreword|preface|obituary|review|manifesto|study|talk|introduction|documentary|column|post|tweet|statement|acceptance speech|monograph|biography|DVD extras?)\b(?: track)?(?: (?:with|for|in|to|at|on|from|of|by|about|after|published in|published by|reported by|reported in|broadcast on) (?:(?:the|a|an|his|her) )?(?:[\p{Lu}\d][\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&|in|for) )?(?=[\p{Lu}\d&])[\p{Lu}\d&][\p{L}\d’'&.-]*){0,5}|\p{Ll}+ (?=,|:|$)))?(?: (?:in|from|of) (?:18|19|20)\d\d)?(?:, (?=[‘“""']))?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Occasion();

    [GeneratedRegex(@"\b(?:told|tells|telling|[Ss]peaking to|[Tt]alking to|spoke to|speaks to|speaking with|talking with) (?<source>(?:(?:the|[Tt]he) )?(?!(?:him|her|them|us|me)\b)\p{Lu}[\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&) )?\p{Lu}[\p{L}\d’'&.-]*){0,4}(?: in (?:18|19|20)\d\d)?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:writing|wrote|written|writes|said|argued|wrote of it|wrote once)(?: \p{Ll}+){0,3} (?:in|for) (?<source>(?:the )?\p{Lu}[\p{L}\d’'&.-]*(?: (?:(?:of|and|the|&) )?(?:\p{Lu}[\p{L}\d’'.-]*)){0,4}(?: in (?:18|19|20)\d\d)?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Writing();

    [GeneratedRegex(@"^(?:(?:his|her|their|its|an?|the|one|that|this)\s+)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
