using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Whether a text is about one film at all, for headlines that consist of a title only.</summary>
internal static class FilmTalk
{
    private const int Head = 20_000;

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
        program screening season award oscar best worst top list preview trailer welcome interview podcast member meeting vote votes
        voting update updates guide week weekly month monthly year years day days night summer autumn fall winter spring films movies
        reviews report diary notes poll venue closed changes calendar upcoming coming watched watching viewing views thoughts
        things reasons marathon challenge questions answers how why what introducing introduction about our we us part topic
        """);

    /// <summary>How often the text says "the film" or "this movie".</summary>
    public static int OfOneFilm(Prose prose) => TheFilm.Count(prose.Body.AsSpan(0, Math.Min(prose.Body.Length, Head)));

    /// <summary>How often the text speaks of films at all: scenes, actors, cameras.</summary>
    public static int OfFilms(Prose prose) => Craft.Count(prose.Body.AsSpan(0, Math.Min(prose.Body.Length, Head)));

    /// <summary>Whether words name a festival, a list or news of a society, and so not a film.</summary>
    public static bool ContainsNews(IReadOnlyList<string> words) => words.Any(_news.Contains);

    /// <summary>Whether a headline announces something other than one film.</summary>
    /// <param name="prose">The review.</param>
    /// <param name="isNamed">Whether the text also names the possible title.</param>
    public static bool IsNews(Prose prose, bool isNamed) => prose.TitleTokens.Any(token =>
        _news.Contains(token.Word) || !isNamed && (_newsOrTitle.Contains(token.Word) || char.IsDigit(token.Word[0]) && token.Word.Length < 3));

    private static Regex TheFilm { get; } = Pattern.Of(@"\b(?:[Tt]he|[Tt]his) (?:film|movie|picture|documentary)\b");

    private static Regex Craft { get; } = Pattern.Of(@"\b(?:films?|movies?|documentary|directors?|directed|cinematography|camera|actors?|actress|acting|performances?|screenplay|script|scenes?|cast|plot|audiences?|protagonist)\b", RegexOptions.IgnoreCase);
}
