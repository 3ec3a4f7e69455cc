using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises headlines that announce something other than one film.</summary>
internal static class NewsHeadline
{
    // A post with one of these words in its headline is news of a society, a list or a festival report.
    private static readonly FrozenSet<string> _news = English.Set(
        """
        news programme schedule screenings festival fest awards oscars lists ranking ranked previews trailers announcement announcements
        announcing membership members newsletter favourites favorites wrap-up round-up roundup results committee agm volunteers tickets
        cannes sundance berlinale tiff rotterdam locarno telluride sxsw tribeca liff iffr bfi
        """);

    // These words may also be in a title, which the text should then confirm.
    private static readonly FrozenSet<string> _newsOrTitle = English.Set(
        """
        program screening season award oscar best worst top list preview trailer welcome interview conversation podcast member meeting vote votes
        voting update updates guide week weekly month monthly year years day days night summer autumn fall winter spring films movies
        reviews report diary notes poll venue closed changes calendar upcoming coming watched watching viewing views thoughts
        things reasons marathon challenge questions answers how why what introducing introduction about our we us part topic
        """);

    // A post with one of these words announces screenings: it reviews none of its films.
    private static readonly FrozenSet<string> _announcing = English.Set(
        """
        programme program programm programación schedule screening screenings announcement announcements announcing membership newsletter
        tickets upcoming calendar coming season trailers trailer volunteers committee agm
        """);

    /// <summary>Whether a headline announces screenings or other events to come.</summary>
    public static bool Announces(Prose prose) => prose.TitleTokens.Any(token => _announcing.Contains(token.Word));

    /// <summary>Whether words name a festival, a list or news of a society, and so not a film.</summary>
    public static bool ContainsNews(IReadOnlyList<string> words) => words.Any(_news.Contains);

    /// <summary>Whether a headline announces something other than the film of a title.</summary>
    /// <param name="prose">The review.</param>
    /// <param name="title">The words of the possible title.</param>
    /// <param name="isNamed">Whether the text also names it.</param>
    public static bool IsNews(Prose prose, IReadOnlyList<string> title, bool isNamed) =>
        prose.TitleTokens.Any(token => _news.Contains(token.Word)) || !isNamed && title.Any(word => _newsOrTitle.Contains(word) || char.IsDigit(word[0]) && word.Length < 3);
}
