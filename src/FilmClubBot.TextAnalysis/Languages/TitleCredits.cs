using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The forms of a title with its director in one language: "Amber Line by Ilse Roth (Norway, 2020)".</summary>
internal sealed class TitleCredits
{
    /// <summary>Prepares the forms.</summary>
    /// <param name="by">The source of a pattern for the "by" between a title and a name, with the space after it.</param>
    public TitleCredits(string by)
    {
        After = Pattern.Of($@"\G[’”""'*_»]{{0,3}}(?: ?\([^()\n]{{1,60}}\))?,? (?:{by})(?=\p{{Lu}})");
        InSentence = Pattern.Of($@"\G[“‘""'«„*_]?(?<title>[\p{{Lu}}\d][^\n,;:()“”""«»„*_]{{1,80}}?)[”’""'»*_]?,? (?:{by})\p{{Lu}}[\p{{L}}’'. -]{{2,60}}(?:[,&]| (?:and|und|et|y) )?[\p{{L}}’'. -]{{0,60}} ?\((?:[^()\n]{{0,60}}[ ,])?(?:18|19|20)\d\d\)");
        InHeadline = Pattern.Of($@"(?<=[\p{{L}}\d”»""’*]),? (?:{by})(?<name>\p{{Lu}}[\p{{L}}.’-]*(?: (?:(?:de |del |di |von |van |le |da |du |la ){{1,2}})?\p{{Lu}}[\p{{L}}.’-]*){{1,3}})(?:(?:,| and| und| et| y| &) \p{{Lu}}[\p{{L}}.’-]*(?: \p{{Lu}}[\p{{L}}.’-]*){{1,3}})?(?= ?[(\[]|$)");
        Headline = Pattern.Of($@"^(?<title>.{{1,80}}?),? (?:{by}|(?:un film|una película|ein Film) (?:{by}))\p{{Lu}}");
        Head = Pattern.Of($@"^(?<title>[^()\[\]\n]{{1,90}}?)(?:(?<dated> ?[(\[][^()\[\]\n]{{0,80}}\b(?:18|19|20)\d\d\b[^()\[\]\n]{{0,80}}[)\]]|,? d\. \p{{Lu}}[^\n]{{2,80}}|,? (?:{by})\p{{Lu}}[\p{{L}}.’-]+(?: \p{{Ll}}+)? \p{{Lu}}[^\n]{{1,80}}| [–—|-] (?:[Dd]ir(?:ected by|\.|:)? ?)?\p{{Lu}}[\p{{L}}.’-]+(?: (?:de |del |di |von |van |le )?\p{{Lu}}[\p{{L}}.’-]+){{1,4}}|, (?:18|19|20)\d\d)| ?[(\[][^()\[\]\n]{{1,80}}[)\]])?[\s★☆½⭐*]*(?:[–—-]? ?\d{{1,2}}(?:[.,]\d)? ?/ ?\d{{1,3}})?[\s★☆½⭐]*:?$");
        YearAfter = Pattern.Of($@"^[’”""'*_»]{{0,3}}(?: ?\([^()\n\d]{{1,60}}\))?(?:,? (?:{by})\p{{Lu}}[^()\n]{{2,60}}?)? ?[(\[](?:[^()\[\]\n]{{0,80}}?[ ,.])??(?<year>(?:18|19|20)\d\d)\b");
    }

    /// <summary>At the end of a title, what precedes its director, with or without another title in brackets.</summary>
    public Regex After { get; }

    /// <summary>At the start of a sentence, a title in the group <c>title</c> with its director and year.</summary>
    public Regex InSentence { get; }

    /// <summary>In a headline, "by" and the name in the group <c>name</c>, at the end or before brackets.</summary>
    public Regex InHeadline { get; }

    /// <summary>A headline that begins with a title, in the group <c>title</c>, and its director.</summary>
    public Regex Headline { get; }

    /// <summary>A line that is a title, in the group <c>title</c>; with a year or a director in the group <c>dated</c>.</summary>
    public Regex Head { get; }

    /// <summary>At the end of a title, its year in brackets, in the group <c>year</c>.</summary>
    public Regex YearAfter { get; }
}
