using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>The title that a paragraph begins with, alone in its line or before its text: "3. Amber Line (Ilse Roth, 2020)".</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Title">The title without number, year and names.</param>
/// <param name="IsLine">Whether nothing follows in the paragraph's first line.</param>
/// <param name="IsDated">Whether a year or a director follows in brackets or after "by".</param>
/// <param name="IsSetOff">Whether the source sets it in italics, bold or as a heading.</param>
internal sealed record SectionHead(int Paragraph, string Title, bool IsLine, bool IsDated, bool IsSetOff)
{
    private const int LongestLine = 140, LongestOpening = 400, LongestLead = 40, LongestLateLead = 80, LongestDate = 100, LongestTitle = 83, LeastOfThing = 2, FewestParts = 3, MostHeads = 100;

    /// <summary>Whether words precede it that only a list may have: "If you have seen one of these before, then Amber Line".</summary>
    public bool IsLate { get; init; }

    // More than the longest list has.
    private const int MostParagraphs = 3_000;

    /// <summary>The heads of a text, in order.</summary>
    public static List<SectionHead> Of(Prose prose, SubjectWords words)
    {
        var emphasis = prose.Source.Emphasis.Where(span => span.End <= prose.Body.Length).OrderBy(span => span.Start).ToList();
        var heads = new List<SectionHead>();
        var next = 0;
        for (var i = 0; i < Math.Min(prose.Paragraphs.Count, MostParagraphs); i++)
        {
            var paragraph = prose.Paragraphs[i];
            while (next < emphasis.Count && emphasis[next].Start < paragraph.Start)
                next++;
            var lead = next < emphasis.Count && emphasis[next].Start - paragraph.Start <= LongestLateLead && emphasis[next].End <= paragraph.End ? emphasis[next] : (TextSpan?)null;
            if (Read(prose, paragraph, lead, i, words) is { } head)
                heads.Add(head);
        }

        // Questions are an interviewer's; among other heads, one may be a title.
        if (heads.Count(head => head is { IsLine: true, IsSetOff: true } && IsQuestion(head.Title)) * 2 > heads.Count(head => head is { IsLine: true, IsSetOff: true }))
            heads.RemoveAll(head => !head.IsDated && IsQuestion(head.Title) && !TitleRules.IsTitleCased(head.Title));
        // Where titles are set off, a plain line is none, nor is it dated where they are: "The music for it: Low Tide - Ann Bell".
        var lines = heads.Where(head => head is { IsLine: true, IsSetOff: true }).ToList();
        if (lines.Count > 1)
            heads.RemoveAll(head => head is { IsLine: true, IsSetOff: false } && (!head.IsDated || lines.Count(line => line.IsDated) > 1));
        heads.RemoveAll(head => HeadlineTalk.OfAll.OfSeries.IsMatch(head.Title));
        var facts = FactLabels.Of(prose, words);
        heads.RemoveAll(head => facts.Contains(head.Paragraph));
        // "Grand Hotel 1932", "Cavalcade 1933"
        if (heads.Count(head => YearAfter.IsMatch(head.Title)) > 1)
            heads = heads.ConvertAll(head => YearAfter.Match(head.Title) is { Success: true } year && KnownFilms.Shipped.Titled(head.Title).Count == 0 ? head with { Title = head.Title[..year.Index], IsDated = true } : head);
        // "Part 1", "Part 2", "Part 3"
        foreach (var parts in heads.Where(head => head is { IsDated: false } && Part.IsMatch(head.Title)).GroupBy(head => head.Title[..head.Title.IndexOf(' ', StringComparison.Ordinal)]).Where(parts => parts.Count() >= FewestParts).ToList())
            heads.RemoveAll(parts.Contains);
        // What stands above every section is no title: "Admission is free", or a speaker's name in a dialogue.
        var repeated = heads.Where(head => head is { IsDated: false, IsLine: true }).CountBy(head => (head.Title, head.IsSetOff)).Where(count => count.Value > (count.Key.IsSetOff ? 1 : 2)).Select(count => count.Key.Title).ToHashSet(StringComparer.Ordinal);
        heads.RemoveAll(head => head is { IsDated: false, IsLine: true } && repeated.Contains(head.Title));
        // Each is looked for in the whole text: not in a text of a thousand lines.
        var isShort = heads.Count <= MostHeads;
        heads.RemoveAll(head => TitleRules.IsOfReview(head.Title) || !head.IsDated && (SpeaksOfCritic(head.Title, prose) || isShort && NamesThing(head.Title, prose, words)));
        return heads;
    }

    // "My earliest visits"
    private static bool SpeaksOfCritic(string title, Prose prose) =>
        !IsQuestion(title) && !TitleRules.IsTitleCased(title) && Tokeniser.Read(title).Exists(token => prose.Language.Speech.FirstPersons.Contains(token.Word) || prose.Language.Speech.FirstPersonsOwn.Contains(token.Word));

    // "The Graphic Novel", if the text speaks of a graphic novel too: a thing, not a title
    private static bool NamesThing(string title, Prose prose, SubjectWords words) =>
        Tokeniser.Read(title) is [var first, _, _, ..] all && words.IsThis(first.Word) && all.Exists(token => words.WeightsOf(token.Word) is [(_, >= LeastOfThing), ..])
        && WholeWords.Count(prose.Body, title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..].ToLowerInvariant(), 1) > 0;

    private static SectionHead? Read(Prose prose, TextSpan paragraph, TextSpan? lead, int index, SubjectWords words)
    {
        var body = prose.Body;
        var talk = FilmTalk.OfAll;
        var end = body.IndexOf('\n', paragraph.Start, paragraph.Length) is var newline and >= 0 ? newline : paragraph.End;
        var line = body[paragraph.Start..end];
        // "Dear reader,", "2019-03-02 • Films", "Ann Bell:" above what she says
        if (lead is null && (line.EndsWith(',') || IsoDate.IsMatch(line) || line.EndsWith(':') && prose.Source.BlockQuotes.Any(quote => quote.Start > paragraph.Start && quote.Start - paragraph.End <= 2)))
            return null;
        var isWhole = lead is { } whole && whole.Length >= line.Trim().Length - 6;
        if (line.Length <= LongestLine && TitleOf(line, isWhole, words, talk) is { } heading)
            return new(index, heading.Title, true, heading.IsDated, isWhole || lead is { } marked && marked.Start - paragraph.Start < 8 && heading.IsDated);
        if (lead is not { } span)
            return TitleOf(line[..Math.Min(line.Length, LongestOpening)], false, words, talk, isLead: true) is { IsDated: true } dated ? new(index, dated.Title, false, true, false) : null;
        var text = span.Of(body).Trim(' ', ':', '.', ',', '“', '”', '"', '«', '»');
        var title = TitleOf(text, true, words, talk);
        return title is { } found ? new(index, found.Title, false, found.IsDated || Dated.IsMatch(body.AsSpan(span.End, Math.Min(80, paragraph.End - span.End))), true) { IsLate = span.Start - paragraph.Start > LongestLead } : null;
    }

    private static (string Title, bool IsDated)? TitleOf(string line, bool isSetOff, SubjectWords words, FilmTalk talk, bool isLead = false)
    {
        // Above its text, only a year in brackets tells a title from the first words.
        if (isLead && !line.AsSpan().ContainsAny('(', '['))
            return null;
        // A sentence is no heading: "Here is a scene with Ilse, played by Ann Bell."
        if (!isSetOff && !isLead && line.AsSpan().TrimEnd().EndsWith(".") && line.Contains(", ", StringComparison.Ordinal))
            return null;
        // The patterns for dates are costly, and hardly a paragraph ends with one.
        var mayEndWithDate = line.AsSpan(Math.Max(0, line.Length - LongestDate)).ContainsAnyInRange('0', '9');
        // "Amber Line, Friday 3 March at 8 pm", in the programme of a cinema
        var showtime = mayEndWithDate ? talk.Showtime.Match(line) : Match.Empty;
        if (showtime.Success)
            line = line[..showtime.Index];
        // "Amber Line, 02.11.2017", in a diary; "Edit 11/15/2019: …" above a text
        var day = mayEndWithDate ? Day.Match(line) : Match.Empty;
        if (day is { Success: true, Index: 0 } || line.AsSpan(0, Math.Min(line.Length, LongestLead)).ContainsAnyInRange('0', '9') && Amended.IsMatch(line))
            return null;
        if (day.Success)
            line = line[..day.Index];
        // "Director: Ilse Roth"
        if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && talk.Facts.Contains(line[(line.LastIndexOf(' ', colon - 1) + 1)..colon].ToLowerInvariant()))
            return null;
        var start = Number.Match(line).Length;
        if (isLead && !line.AsSpan(start, Math.Min(LongestTitle, line.Length - start)).ContainsAny('(', '['))
            return null;
        var match = (isLead ? Lead : talk.Title.Head).Match(line[start..]);
        if (!match.Success)
            return null;
        var title = match.Groups["title"].Value.Trim(' ', '“', '”', '"', '‘', '’', '*', '_', ':', '«', '»', '.', ',', '#', '•', '’');
        // "Personnel et confidentiel/Up Close & Personal" gives both titles.
        if (title.IndexOf('/', StringComparison.Ordinal) is var slash and > 3 && !char.IsDigit(title[slash - 1]) && title[..slash].Contains(' ', StringComparison.Ordinal))
            title = title[..slash].Trim();
        title = DashedDirectors.Without(Translation.Replace(TitleRules.WithoutAlias(title), ""));
        // The date of the text, "3 March 2020 (updated 2021)", and the years of a life or of a series, "Ilse Roth (1908–1984)"
        if (talk.Showtime.Match(title) is { Success: true, Index: 0 } || Years.IsMatch(match.Groups["dated"].ValueSpan))
            return null;
        var isTitle = TitleRules.IsTitleCased(title) || (!IsQuestion(title) || isSetOff && !isLead) && (isSetOff || start > 0 || match.Groups["dated"].Success && !words.CapitalisesTitles) && TitleRules.IsShortPhrase(title.TrimEnd('?', '!'));
        return isTitle && !title.AsSpan().ContainsAny('"', '“', '«') && TitleRules.CanBeTitle(title) && (title.Any(char.IsLetter) || isSetOff && KnownFilms.Shipped.Titled(title).Count > 0) ? (title, showtime.Success || day.Success || match.Groups["dated"].Success) : null;
    }

    private static bool IsQuestion(string title) => title.EndsWith('?');

    /// <summary>A line without its bullet and number.</summary>
    public static string WithoutNumber(string line) => line[Number.Match(line).Length..];

    private static Regex Number { get; } = Pattern.Of(@"^\s*(?:[-*•▪]\s*)?(?:(?:#|[Nn][or]\.? ?|№ ?)?\d{1,3}(?:[.):]| [–—-])\s*)?");

    // "Viskningar och rop (Cries and Whispers)"
    private static Regex Translation { get; } = Pattern.Of(@"(?<=\w\w) [(\[]\p{Lu}[^()\[\]\d]{1,60}[)\]]$");

    private static Regex YearAfter { get; } = Pattern.Of(@"(?<=\p{L})[ ,]+(?:19|20)\d\d$");

    private static Regex Day { get; } = Pattern.Of(@"[\s,–—|-]*\(?\b\d{1,2}(?:\. ?\d{1,2}\. ?|/\d{1,2}/)(?:19|20)\d\d\)?\s*$");

    private static Regex IsoDate { get; } = Pattern.Of(@"^(?:19|20)\d\d-\d\d-\d\d\b");

    private static Regex Part { get; } = Pattern.Of(@"^\p{L}+ \d{1,2}$");

    private static Regex Amended { get; } = Pattern.Of(@"^\W{0,3}\p{L}{3,20} \d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)(?:19|20)\d\d:? \p{L}");

    private static Regex Years { get; } = Pattern.Of(@"\b(?:18|19|20)\d\d ?[-–—] ?(?:(?:18|19|20)\d\d|[)\]])");

    private static Regex Lead { get; } = Pattern.Of(@"^(?<title>[^()\[\]\n.!?]{1,80}?)(?<dated> [(\[][^()\[\]\n]{0,80}\b(?:18|19|20)\d\d\b[^()\[\]\n]{0,80}[)\]])");

    private static Regex Dated { get; } = Pattern.Of(@"^[*_”""»’]{0,3} ?[(\[][^()\[\]\n]{0,60}\b(?:18|19|20)\d\d\b|^[*_”""»’]{0,3} [–—-] \p{Lu}[\p{L}.’-]+(?: (?:de |del |di |von |van |le )?\p{Lu}[\p{L}.’-]+){1,3}\b");
}
