using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>A headline in segments, without its decoration: "Film review | Amber Line ★★★★ – slow and wet" has two.</summary>
internal sealed class HeadlineSegments
{
    private const int Longest = 400;
    private const int MostSegments = 8, OftenNamed = 3, MostEditions = 3, FewestRepeated = 3;

    private readonly string _text;
    private readonly List<(int Start, int End)> _segments;

    private HeadlineSegments(string text, List<(int Start, int End)> segments)
    {
        _text = text;
        _segments = segments;
        All = segments.ConvertAll(segment => text[segment.Start..segment.End]);
    }

    /// <summary>What separators leave, without segments that only decorate.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>From the first segment to the last one, with the separators between them.</summary>
    public string Bare => _segments.Count == 0 ? "" : Run(0, _segments.Count);

    /// <summary>Splits the headline of a review.</summary>
    public static HeadlineSegments Of(Prose prose, SubjectWords words)
    {
        var text = WithoutEdition(WithoutCredit(Plain(Bracketed(Entry.Replace(prose.Title[..Math.Min(prose.Title.Length, Longest)], "${title} (${year})"), prose)), prose), words);
        var segments = new List<(int Start, int End)>();
        var start = 0;
        var depth = 0;
        var counted = 0;
        foreach (var separator in Separator.EnumerateMatches(text))
        {
            for (; counted < separator.Index; counted++)
                depth += text[counted] is '(' or '[' ? 1 : text[counted] is ')' or ']' ? -1 : 0;
            if (depth > 0 || segments.Count == MostSegments - 1)
                continue;
            segments.Add(Undecorated(text, start, separator.Index, words));
            start = separator.Index + separator.Length;
        }

        segments.Add(Undecorated(text, start, text.Length, words));
        segments.RemoveAll(segment => segment.End <= segment.Start);
        // "012 // Amber Line", "Film | Amber Line", but not "Amber Line: The Movie", which the text calls so too
        if (segments.Count > 1 && WholeWords.IndexOf(prose.Body, text[segments[0].Start..segments[^1].End]) < 0)
            segments.RemoveAll(segment => Tokeniser.Read(text[segment.Start..segment.End]).TrueForAll(token => words.Decorates(token.Word) || char.IsDigit(token.Word[0]) && token.Word.Length < 4));
        // "Fifty films: 1968 - Amber Line", but not "Kubrick: 2001 - A Space Odyssey"
        if (segments.Count > 2 && segments.FindIndex(1, segments.Count - 2, segment => ReleaseYear.Is(text[segment.Start..segment.End], out _)) is > 0 and var year
            && KnownFilms.Shipped.Titled(text[segments[year].Start..segments[^1].End]).Count == 0)
            segments.RemoveAt(year);
        // "Hot Takes - Amber Line: Part One": a series of posts before a known film, whose words the text does not repeat
        if (segments.Count > 1 && IsSeriesOfPosts(text, segments, prose))
            segments.RemoveAt(0);
        // "Amber Line – Ilse Roth, Ann Bell" in a film's category: its directors, whether the text speaks of them or not
        if (segments.Count > 1 && segments[^1].End == text.Length && IsDash(text, segments, 0) && DashedDirectors.IsName(text[segments[1].Start..]) && Filings.Of(prose.Source.Categories, out _) == Filing.Film)
            segments.RemoveRange(1, segments.Count - 1);
        if (segments.Count > 1 && IsDirector(text, segments, prose.Body))
            segments.RemoveAt(segments.Count - 1);
        else if (segments.Count == 2 && OpensWithDirector(text, segments, prose))
            segments.RemoveAt(0);
        return new(text, segments);
    }

    private static bool IsSeriesOfPosts(string text, List<(int Start, int End)> segments, Prose prose)
    {
        var rest = text[segments[1].Start..segments[^1].End];
        return text[segments[0].Start..segments[0].End] is var label && KnownFilms.Shipped.Titled(label).Count == 0
            && (IsTitleOfWords(rest) || IsTitleOfWords(text[segments[1].Start..segments[1].End])) && KnownFilms.Shipped.Titled($"{label}: {rest}").Count == 0
            && WholeWords.Count(prose.Body, label, FewestRepeated) is var repeated && (repeated == 0 || repeated < FewestRepeated && WholeWords.Count(prose.Body, rest, FewestRepeated) == FewestRepeated) && !GivenNames.Contains(Tokeniser.Read(label)[0].Word);
    }

    private static bool IsTitleOfWords(string text) => KnownFilms.Shipped.Titled(text).Count > 0 && Tokeniser.Read(text).Exists(token => !English.StopWords.Contains(token.Word) && !char.IsDigit(token.Word[0]));

    private static bool IsDash(string text, List<(int Start, int End)> segments, int before) =>
        text[segments[before].End..segments[before + 1].Start].AsSpan().Trim() is "–" or "—" or "-";

    // "Amber Line – Ilse Roth", "Amber Line, Ilse Roth", where the text speaks of her too
    private static bool IsDirector(string text, List<(int Start, int End)> segments, string body)
    {
        var (start, end) = segments[^1];
        return end == text.Length && DashedDirectors.IsName(text[start..end]) && (IsDash(text, segments, segments.Count - 2) || text[segments[^2].End] == ',')
            && WholeWords.IndexOf(body, text[(text.LastIndexOf(' ') + 1)..end]) >= 0;
    }

    // "Ilse Roth – Amber Line", where she is no hero whom the text names again and again
    private static bool OpensWithDirector(string text, List<(int Start, int End)> segments, Prose prose)
    {
        var name = text[segments[0].Start..segments[0].End];
        var tokens = Tokeniser.Read(name);
        return tokens.Count is 2 or 3 && tokens.TrueForAll(token => token.IsCapitalised) && GivenNames.Contains(tokens[0].Word)
            && text[segments[0].End..segments[1].Start].AsSpan().Trim() is "–" or "—" or "-" or "--"
            && TitleRules.IsShortPhrase(text[segments[1].Start..segments[1].End]) && prose.Tokens.Count(token => token.IsCapitalised && token.Word == tokens[^1].Word) < OftenNamed;
    }

    /// <summary>The segments from one up to another, with the separators between them.</summary>
    public string Run(int first, int end) => _text[_segments[first].Start.._segments[end - 1].End];

    // "Amber Line 2019", where no film and no text has the number in its title
    private static string Bracketed(string headline, Prose prose) =>
        Ending.Match(headline) is { Success: true } ending && ReleaseYear.Is(ending.Groups["year"].Value, out _) && KnownFilms.Shipped.Titled(headline).Count == 0 && WholeWords.IndexOf(prose.Body, headline) < 0
        && KnownFilms.Shipped.Titled(ending.Groups["title"].Value).Count > 0
            ? $"{ending.Groups["title"].Value} ({ending.Groups["year"].Value})"
            : headline;

    private static Regex Ending { get; } = Pattern.Of(@"^(?<title>.{2,100}?),? (?<year>(?:19|20)\d\d)$");

    /// <summary>Whether a headline rates what its text reviews: "Amber Line ★★★", "Amber Line, 7/10".</summary>
    public static bool IsRated(string headline) => headline[..Math.Min(headline.Length, Longest)] is var read && (Stars.IsMatch(read) || Rating.IsMatch(read));

    // Emoji, stars and ratings are no part of a title.
    private static string Plain(string headline)
    {
        var plain = new StringBuilder(headline.Length);
        foreach (var rune in Stars.Replace(headline, " ").EnumerateRunes())
        {
            var isSymbol = Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse || rune.Value is 0xFE0F or 0x200D;
            plain.Append(isSymbol ? " " : rune.ToString());
        }

        // "Amber Line: ★ ★ ★"
        return Spaces.Replace(Rating.Replace(plain.ToString(), " "), " ").Trim().TrimEnd(' ', ':', '|', '–', '—', '-');
    }

    // "Amber Line von Ilse Roth", if the text speaks of her too, a year follows, or she is known to have directed it; but not "Call Me by Your Name".
    private static string WithoutCredit(string headline, Prose prose)
    {
        if (FilmTalk.OfAll.Title.InHeadline.Match(headline) is not { Success: true } credit || KnownFilms.Shipped.Titled(headline[..(credit.Index + credit.Length)]).Count > 0)
            return headline;
        var name = credit.Groups["name"].Value;
        // "A Story of Star Wars" is by nobody.
        var mayBePerson = KnownFilms.Shipped.Titled(name).Count == 0;
        var isDirector = mayBePerson && name.Contains(' ', StringComparison.Ordinal) && prose.Body.Contains(name, StringComparison.Ordinal)
            || Dated.IsMatch(headline.AsSpan(credit.Index + credit.Length))
            || KnownFilms.Shipped.Titled(headline[..credit.Index]).Any(film => film.Directors.Contains(name, StringComparer.OrdinalIgnoreCase))
            || mayBePerson && DashedDirectors.IsName(name) && Filings.Of(prose.Source.Categories, out _) == Filing.Film;
        return isDirector ? headline.Remove(credit.Index, credit.Length) : headline;
    }

    // "Watched: Amber Line", "Comic: Amber Line", "Amber Line – Criterion Collection Blu-ray", unless a film is known by all of it.
    private static string WithoutEdition(string headline, SubjectWords words)
    {
        var bare = HeadlineTalk.OfAll.Label.Replace(headline, "");
        if (bare.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && words.NamesAnother(bare[..colon].ToLowerInvariant()))
            bare = bare[(colon + 2)..];
        for (var round = 0; round < MostEditions; round++)
        {
            if (HeadlineTalk.OfAll.Edition.Match(bare) is not { Success: true } edition || !Tokeniser.Read(bare[..edition.Index]).Exists(token => !English.SmallInTitles.Contains(token.Word)))
                break;
            bare = bare[..edition.Index] + edition.Groups["year"].Value;
        }

        return bare == headline || KnownFilms.Shipped.Titled(headline).Count > 0 ? headline : bare;
    }

    // "A review of …", "Filmkritik zu …", "… (Movie Review)": at either end, words that say only that this is a review are cut off.
    private static (int Start, int End) Undecorated(string text, int start, int end, SubjectWords words)
    {
        var tokens = Tokeniser.Read(text[start..end]);
        // "Review of The Keeper": a capital article belongs to the title.
        var first = tokens.FindIndex(token => !words.Decorates(token.Word) || token.IsCapitalised && token.Start > 0 && English.SmallInTitles.Contains(token.Word));
        // “An” Review: where decoration is all that follows, the capital article is the title.
        var last = Math.Max(first, tokens.FindLastIndex(token => !words.Decorates(token.Word)));
        if (first < 0)
            return tokens.Exists(token => words.SaysReview(token.Word)) ? (start, start) : (start, end);
        var from = tokens.Take(first).Any(token => words.SaysReview(token.Word)) ? start + tokens[first].Start : start;
        var to = tokens.Skip(last + 1).Any(token => words.SaysReview(token.Word)) ? start + tokens[last].End : end;
        // "Amber Line" (2019) review: the bracket is the year's
        if (to < end && text[to] is ')' or ']' && text.LastIndexOfAny(['(', '['], to - 1, to - from) > text.LastIndexOfAny([')', ']'], to - 1, to - from))
            to++;
        while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is ':' or '|' or '-' or '–'))
            from++;
        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '(' or '[' or '-' or '–' or ':'))
            to--;
        return (from, to);
    }

    // An entry of a diary: "Amber Line, 2019 - ★★★½"
    private static Regex Entry { get; } = Pattern.Of(@"^(?<title>[^★☆½]{1,160}), (?<year>(?:18|19|20)\d\d)(?: [-–—] [★☆½][★☆½ ]*(?:\([^()]{1,40}\))?)?$");

    private static Regex Separator { get; } = Pattern.Of(@"\s*(?:: | [–—|•·/~-]{1,3} |[—|]|, |; |\? |! |\.\.\. | » | « )\s*");

    private static Regex Dated { get; } = Pattern.Of(@"^ ?[(\[](?:18|19|20)\d\d[)\]]$");

    // "★★★½", "★ ★ ☆"; but not the half of "8½"
    private static Regex Stars { get; } = Pattern.Of("[★☆⭐✩✰][★☆⭐✩✰½ ]*");

    private static Regex Rating { get; } = Pattern.Of(@"(?:\(|\b)\d{1,3}(?:[.,]\d)?½? ?/ ?(?:4|5|6|10|100)\b[*★]?\)?|\b\d{1,3} ?%|[*]{2,5}(?=\s|$)");

    private static Regex Spaces { get; } = Pattern.Of(@"\s{2,}");
}
