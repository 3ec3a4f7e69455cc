using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Asking;

/// <summary>Finds the person whose words a question asks for: "what does the director say about it?", "what did Lind think?"</summary>
internal static class AskedSpeaker
{
    private static readonly HashSet<string> _speaking = Words("say says said saying think thinks thought explain explains explained comment comments tell tells told describe describes described quote quoted sagt sagte sagen meint erklaert erklart erzahlt");
    private static readonly HashSet<string> _directing = Words("director directors filmmaker regisseur regisseurin");

    /// <summary>The speakers that the question asks for; empty when it asks for nobody's words.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="film">The film; null for all films.</param>
    /// <param name="speakers">Everyone who is quoted.</param>
    public static IReadOnlyList<string> In(string question, Film? film, IEnumerable<string> speakers)
    {
        var words = FilmTitle.FoldWords(question).Split(' ').ToHashSet(StringComparer.Ordinal);
        if (!words.Overlaps(_speaking))
            return [];
        if (words.Overlaps(_directing))
            words.UnionWith((film?.Directors ?? []).Select(Surname));
        return [.. speakers.Where(speaker => words.Contains(Surname(speaker)))];
    }

    private static string Surname(string name) => FilmTitle.FoldWords(name).Split(' ')[^1];

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
