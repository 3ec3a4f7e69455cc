using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the release year of a film.</summary>
internal sealed class YearFinder(Prose prose)
{
    private readonly FilmTalk _talk = FilmTalk.OfAll;
    private const int Window = 160;
    private const int MostMentions = 60, LongestRead = 200_000;

    /// <summary>The year; null if the review does not name it.</summary>
    /// <param name="film">The title with its mentions.</param>
    /// <param name="isOnly">Whether no other film is reviewed, so that "released in 1948" must refer to this one.</param>
    /// <param name="passages">The film's own passages in a list of films; empty elsewhere.</param>
    public int? Find(TitleCandidate film, bool isOnly, IReadOnlyList<TextSpan> passages)
    {
        var inTitle = WholeWords.IndexOf(prose.Title, film.Text);
        if (inTitle >= 0 && After(prose.Title, inTitle + film.Text.Length) is { } headline)
            return headline;
        // "1987: Amber Line", in a series of posts
        if (inTitle > 0 && First(BeforeTitle.Match(prose.Title[..inTitle])) is { } ahead)
            return ahead;
        var mentions = film.Mentions.Take(MostMentions).ToList();
        foreach (var at in mentions)
        {
            if (After(prose.Body, EndOf(film, at)) is { } after)
                return after;
            if (Before(at) is { } before)
                return before;
        }

        foreach (var at in mentions)
        {
            var sentence = prose.Sentences[prose.SentenceAt(prose.Tokens[at].Start)];
            var end = EndOf(film, at);
            var limit = Math.Min(sentence.End, end + Window);
            if (limit > end && First(_talk.Dated.Match(prose.Body[end..limit])) is { } released)
                return released;
        }

        if (film is { IsKnown: true, Known.Year: var known } && prose.Tokens.Any(token => ReleaseYear.Is(token.Word, out var named) && named == known))
            return known;
        return isOnly
            ? Anywhere(prose.Body[..Math.Min(prose.Body.Length, LongestRead)])
            : passages.Select(passage => First(_talk.YearLabel.Match(passage.Of(prose.Body))) ?? First(Country.Match(passage.Of(prose.Body)))).FirstOrDefault(year => year is not null);
    }

    private int? After(string text, int end)
    {
        var window = text.Substring(end, Math.Min(Window, text.Length - end));
        return First(_talk.Title.YearAfter.Match(window)) ?? First(AfterComma.Match(window));
    }

    // "2013 feature film Her", "2013's Her"
    private int? Before(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 6 && !prose.Tokens[i + 1].IsAfterBreak; i--)
        {
            if (ReleaseYear.Is(prose.Tokens[i].Word, out var year))
                return year;
            if (!TitleRules.MayDescribe(prose.Tokens[i].Word))
                return null;
        }

        return null;
    }

    private int? Anywhere(string text) =>
        First(_talk.YearLabel.Match(text)) ?? First(Country.Match(text)) ?? First(_talk.Released.Match(text));

    private int EndOf(TitleCandidate film, int at) => prose.Tokens[at + film.Words.Count - 1].End;

    private static int? First(Match match) =>
        match.Success && int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static Regex BeforeTitle { get; } = Pattern.Of(@"(?:^|[:|–—-] )(?<year>(?:18|19|20)\d\d) ?[:|–—-] [’“""'*_«„]{0,2}$");

    private static Regex AfterComma { get; } = Pattern.Of(@"^[’”""'*_]{0,3}, (?:released |made |shot |from |of )?(?:in )?(?<year>(?:18|19|20)\d\d)\b");

    // "Norway (2007)" as a line of its own, or before the next fact
    private static Regex Country { get; } = Pattern.Of(@"(?:^|\n)\*?\p{Lu}[\p{L}/, -]{2,40} \((?<year>(?:18|19|20)\d\d)\)\*?(?=\n|$| \p{Lu}\p{L}{2,15} ?:)|(?:^|\n)\p{Lu}[\p{L}/ -]{0,40} (?<year>(?:18|19|20)\d\d)(?=, \p{Lu}\p{L}{2,15} ?:|\n|$)");
}
