using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises headlines that announce something other than one film.</summary>
internal static class NewsHeadline
{
    /// <summary>Whether a headline announces screenings or other events to come.</summary>
    public static bool Announces(Prose prose) => prose.TitleTokens.Any(token => HeadlineTalk.OfAll.Announcing.Contains(token.Word));

    /// <summary>Whether words name a festival, a list or news of a society, and so not a film.</summary>
    public static bool ContainsNews(IReadOnlyList<string> words) => words.Any(HeadlineTalk.OfAll.News.Contains);

    /// <summary>Whether a headline announces something other than the film of a title.</summary>
    /// <param name="prose">The review.</param>
    /// <param name="title">The words of the possible title.</param>
    /// <param name="isNamed">Whether the text also names it.</param>
    public static bool IsNews(Prose prose, IReadOnlyList<string> title, bool isNamed) =>
        prose.TitleTokens.Any(token => HeadlineTalk.OfAll.News.Contains(token.Word)) || !isNamed && title.Any(word => HeadlineTalk.OfAll.NewsOrTitle.Contains(word) || char.IsDigit(word[0]) && word.Length < 3);
}
