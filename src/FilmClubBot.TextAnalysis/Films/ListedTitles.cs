using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the titles of a list whose entries have hardly any text of their own: "Amber Line", "Amber Line [2019], 7/10", "<i>Amber Line</i> – a wet wonder".</summary>
internal static class ListedTitles
{
    private const int Fewest = 4, FewestCounted = 3, Many = 8, Most = 150, MostBetween = 2, MostParagraphs = 3_000, LongestTitle = 80, MostWords = 10, LongestLead = 8, LongestMark = 3, LongestEntry = 200;
    private const double KnownShare = 0.3, PlainlyKnown = 0.6, ShareOfText = 0.3, NearlyAll = 0.6;

    // How an entry gives its title
    private enum Form
    {
        // Alone in its line
        Line,

        // Alone in its line, in italics, bold or as a link
        Heading,

        // With a year in brackets
        Dated,

        // In italics, bold or as a link, before other words
        Marked,

        // Before a colon or a dash
        Labelled,
    }

    private sealed record Entry(int Paragraph, string Title, Form Form)
    {
        public bool IsKnown { get; } = KnownFilms.Shipped.Titled(Title).Count > 0;
    }

    /// <summary>The titles with their paragraphs, in order, each once; empty if the text has no such list.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="isAboutFilms">Whether the text is about films beyond doubt; otherwise most of the titles have to be known.</param>
    /// <param name="sections">How many sections head a film; a list that replaces them has to be longer by far, or of known films.</param>
    public static List<(string Title, int Paragraph)> Of(Prose prose, SubjectWords words, bool isAboutFilms, int sections)
    {
        var all = Entries(prose, words);
        var counted = CountIn(prose, words);
        var entries = Runs(all, counted is FewestCounted ? FewestCounted : Fewest);
        if (entries.Count < Fewest && entries.Count != counted)
            return sections == 0 ? Introduced(prose, words, all) : [];
        if (entries.Count > Most)
            return [];
        var groups = Sections.GroupsOf(prose);
        var share = (double)entries.Count / prose.Paragraphs.Count;
        var isList = isAboutFilms && (Sections.SaysList(prose, words) || prose.TokensIn(new(0, prose.Paragraphs[entries[0].Paragraph].Start)).Any(token => words.IsPluralFilms(token.Word)));
        var films = entries
            .GroupBy(entry => entry.Form)
            .Where(form => AreFilms([.. form], share, isList, sections * Many <= entries.Count, counted))
            .SelectMany(form => form)
            .Where(entry => Sections.FilingAt(groups, entry.Paragraph) != Filing.Other)
            .OrderBy(entry => entry.Paragraph)
            .DistinctBy(entry => FilmTitle.FoldWords(entry.Title))
            .ToList();
        var isLonger = films.Count > 2 * sections || films.Count > sections && films.Count >= Many && films.Count(film => film.IsKnown || film.Form == Form.Dated) >= KnownShare * films.Count;
        return isLonger ? films.ConvertAll(entry => (entry.Title, entry.Paragraph)) : sections == 0 ? Introduced(prose, words, all) : [];
    }

    // "We watched some films this weekend:", or the head "Films", and below it two titles or more, each in its line
    private static List<(string Title, int Paragraph)> Introduced(Prose prose, SubjectWords words, List<Entry> entries)
    {
        var below = entries.Where(entry => entry.Form != Form.Labelled && prose.Paragraphs[entry.Paragraph].Length <= LongestEntry).ToDictionary(entry => entry.Paragraph);
        var films = new List<(string Title, int Paragraph)>();
        for (var i = 0; i < prose.Paragraphs.Count - 1 && i < MostParagraphs; i++)
        {
            if (!below.ContainsKey(i + 1) || !Introduces(prose.Paragraphs[i].Of(prose.Body), words))
                continue;
            var end = i + 1;
            while (below.ContainsKey(end))
                end++;
            var run = Enumerable.Range(i + 1, end - i - 1).Select(at => below[at]).ToList();
            if (run.Count > 1 && run.Exists(entry => entry.IsKnown) && run.Count(IsName) * 2 <= run.Count)
                films.AddRange(run.Select(entry => (entry.Title, entry.Paragraph)));
        }

        return [.. films.DistinctBy(film => FilmTitle.FoldWords(film.Title))];
    }

    private static bool Introduces(string paragraph, SubjectWords words) =>
        Filings.OfHeading(paragraph.Trim()) == Filing.Film || paragraph.AsSpan().TrimEnd().EndsWith(":") && Tokeniser.Read(paragraph[^Math.Min(paragraph.Length, LongestTitle)..]).Exists(token => words.IsPluralFilms(token.Word));

    // A list of anything else has the same forms: of films, the titles are dated, or some are known, or hardly anything else is in the text.
    private static bool AreFilms(List<Entry> entries, double share, bool isList, bool mayBeUnknown, int? counted)
    {
        var known = entries.Count(entry => entry.IsKnown);
        if (entries.Count(IsName) * 2 > entries.Count)
            return false;
        if (isList && share >= NearlyAll && entries.Count == counted)
            return true;
        if (entries.Count < Fewest)
            return false;
        if (!isList)
            return known >= PlainlyKnown * entries.Count && (share >= NearlyAll || known >= Many);
        return share >= ShareOfText && (entries[0].Form == Form.Dated || known >= KnownShare * entries.Count)
            || known > Fewest && known >= PlainlyKnown * entries.Count
            || mayBeUnknown && entries[0].Form is Form.Line or Form.Labelled && share >= NearlyAll && entries.Count >= Many;
    }

    private static bool IsName(Entry entry) => !entry.IsKnown && DashedDirectors.IsName(entry.Title);

    // "Our five films of the spring", "10 best movies of the year"
    private static int? CountIn(Prose prose, SubjectWords words) => prose.TitleTokens.Any(token => words.IsPluralFilms(token.Word))
        ? prose.TitleTokens.Select(token => int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : HeadlineTalk.OfAll.Counts.GetValueOrDefault(token.Word)).Where(count => count is >= FewestCounted and <= Most).Cast<int?>().FirstOrDefault()
        : null;

    // Entries stand next to each other, perhaps below headings.
    private static List<Entry> Runs(List<Entry> entries, int fewest)
    {
        var runs = new List<List<Entry>>();
        foreach (var entry in entries)
        {
            if (runs.Count > 0 && entry.Paragraph - runs[^1][^1].Paragraph <= MostBetween + 1)
                runs[^1].Add(entry);
            else
                runs.Add([entry]);
        }

        return [.. runs.Where(run => run.Count >= fewest).SelectMany(run => run)];
    }

    private static List<Entry> Entries(Prose prose, SubjectWords words)
    {
        var emphasis = prose.Source.Emphasis.Where(span => span.End <= prose.Body.Length).OrderBy(span => span.Start).ToList();
        var entries = new List<Entry>();
        var facts = FactLabels.Of(prose, words);
        var next = 0;
        for (var i = 0; i < Math.Min(prose.Paragraphs.Count, MostParagraphs); i++)
        {
            var paragraph = prose.Paragraphs[i];
            if (facts.Contains(i))
                continue;
            while (next < emphasis.Count && emphasis[next].Start < paragraph.Start)
                next++;
            var lead = next < emphasis.Count && emphasis[next].End <= paragraph.End && emphasis[next].Start - paragraph.Start <= LongestLead ? emphasis[next] : (TextSpan?)null;
            if (Read(prose, paragraph, lead, words) is var (title, form) && !HeadlineTalk.OfAll.OfSeries.IsMatch(paragraph.Of(prose.Body)[..Math.Min(paragraph.Length, 2 * LongestTitle)]))
                entries.Add(new(i, title, form));
        }

        return entries;
    }

    private static (string Title, Form Form)? Read(Prose prose, TextSpan paragraph, TextSpan? lead, SubjectWords words)
    {
        var text = paragraph.Of(prose.Body).Trim();
        var unnumbered = SectionHead.WithoutNumber(text);
        var line = Label.Replace(unnumbered, "");
        if (line.Length < unnumbered.Length)
            lead = null;
        if (Dated.Match(line[..Math.Min(line.Length, 2 * LongestTitle)]) is { Success: true } dated && TitleOf(dated.Groups["title"].Value, words) is { } withYear)
            return (withYear, Form.Dated);
        if (lead is { } span && paragraph.End - span.End > LongestMark)
            return TitleOf(SectionHead.WithoutNumber(span.Of(prose.Body)), words) is { } marked ? (marked, Form.Marked) : null;
        if (line.Length <= LongestTitle && line.Length > 0 && line[^1] is not ('.' or ':' or ',' or ';' or '…') && !Sentences.IsMatch(line) && TitleOf(line, words) is { } whole)
            return (whole, lead is null ? Form.Line : Form.Heading);
        // "Director: Ilse Roth"
        return Labelled.Match(line[..Math.Min(line.Length, 2 * LongestTitle)]) is { Success: true } labelled && !FilmTalk.OfAll.Facts.Contains(Tokeniser.Read(labelled.Groups["title"].Value).FirstOrDefault().Word ?? "") && TitleOf(labelled.Groups["title"].Value, words) is { } before ? (before, Form.Labelled) : null;
    }

    private static string? TitleOf(string text, SubjectWords words)
    {
        var title = Tail.Replace(Tail.Replace(text.Trim(' ', '.', ',', ':'), ""), "").Trim(' ', '“', '”', '"', '«', '»', '„', '*', '_', ',', ':', '.');
        title = TitleRules.WithoutAlias(title);
        title = DashedDirectors.Without(title.IndexOf(" / ", StringComparison.Ordinal) is > 1 and var slash ? title[..slash] : title);
        var tokens = Tokeniser.Read(title);
        return title.Length is > 1 and <= LongestTitle && tokens.Count is > 0 and <= MostWords && (!char.IsLower(title[0]) && char.IsLetterOrDigit(title[0]) && title.Any(char.IsLetter) || KnownFilms.Shipped.Titled(title).Count > 0)
            && !title.AsSpan().ContainsAny("“”\"«") && !tokens.TrueForAll(IsOfDate) && TitleRules.CanBeTitle(title) && !TitleRules.IsOfReview(title) && !tokens.Exists(token => words.IsPluralFilms(token.Word)) ? title : null;
    }

    private static Regex Sentences { get; } = Pattern.Of(@"\p{Ll}[.!?] \p{Lu}.*[.!?]$");

    // "October 2019", in any language
    private static bool IsOfDate(Token token) => char.IsDigit(token.Word[0]) || English.Calendar.Contains(token.Word) || HeadlineTalk.OfAll.Headings.Contains(FilmTitle.FoldWords(token.Word));

    // "Film 12: "
    private static Regex Label { get; } = Pattern.Of(@"^\p{L}{3,12} \d{1,4}: (?=\S)");

    private static Regex Dated { get; } = Pattern.Of(@"^(?<title>[^()\[\]\n]{1,80}?)(?: [(\[][^()\[\]\d\n]{2,60}[)\]])? ?[(\[](?:[^()\[\]\n]{0,30}\b)?(?:18|19|20)\d\d\b[^()\[\]\n]{0,30}[)\]]");

    private static Regex Labelled { get; } = Pattern.Of(@"^(?<title>[^:.!?\n]{1,80}?)(?:: | [–—-] )(?=\S)");

    // Stars, another title in brackets, a rating
    private static Regex Tail { get; } = Pattern.Of(@"\s*(?:[★☆½⭐✩✰]+\p{M}*|[(\[][^()\[\]]{1,60}[)\]]|[–—:,-]? ?\d{1,2}(?:[.,]\d)? ?/ ?\d{1,3})\s*$");
}
