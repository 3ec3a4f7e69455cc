using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises headlines that announce something other than one film.</summary>
internal static class NewsHeadline
{
    // A review may name the trailer once.
    private const int WordsPerPreview = 250;

    /// <summary>Whether a headline announces screenings or other events to come.</summary>
    public static bool Announces(Prose prose) => prose.TitleTokens.Any(token => HeadlineTalk.OfAll.Announcing.Contains(token.Word));

    /// <summary>Whether a headline announces a film that the critic has not seen, by its trailer, first pictures or takings, and the text speaks of these too; a part of a series; or, by an arrow, somebody else's text.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static bool IsOfNoFilm(Prose prose, SubjectWords words) =>
        HeadlineTalk.OfAll.OfSeries.IsMatch(prose.Title) || prose.Title is ['→', ..] or [.., '→']
        || !prose.TitleTokens.Any(token => words.SaysReview(token.Word))
            && HeadlineTalk.OfAll.Preview.Matches(prose.Title).Any(match => !prose.TitleQuotations.Any(quotation => quotation.Outer.Start <= match.Index && match.Index < quotation.Outer.End))
            && HeadlineTalk.OfAll.Preview.Count(prose.Body) * WordsPerPreview >= prose.Tokens.Count;

    /// <summary>Whether words name a festival, a list or news of a society, and so not a film.</summary>
    public static bool ContainsNews(IReadOnlyList<string> words) => words.Any(HeadlineTalk.OfAll.News.Contains);

    /// <summary>Whether a headline announces something other than the film of a title.</summary>
    /// <param name="prose">The review.</param>
    /// <param name="title">The words of the possible title.</param>
    /// <param name="isNamed">Whether the text also names it.</param>
    public static bool IsNews(Prose prose, IReadOnlyList<string> title, bool isNamed) =>
        prose.TitleTokens.Any(token => HeadlineTalk.OfAll.News.Contains(token.Word)) || !isNamed && title.Any(word => HeadlineTalk.OfAll.NewsOrTitle.Contains(word) || char.IsDigit(word[0]) && word.Length < 3);
}
