using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Asking;

/// <summary>Finds the person whose words a question asks for: "what does the director say about it?", "what did Lind think?"</summary>
internal static class AskedSpeaker
{
    private static readonly HashSet<string> _speaking = Words("say says said saying think thinks thought explain explains explained comment comments tell tells told describe describes described quote quoted sagt sagte sagen meint erklaert erklart erzahlt");
    private static readonly HashSet<string> _directing = Words("director directors filmmaker regisseur regisseurin");

    /// <summary>The words that may be a surname of somebody whose words the question asks for, folded; empty when it asks for nobody's.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="film">The film, whose directors a question about "the director" means; null for all films.</param>
    public static IReadOnlyCollection<string> Surnames(string question, Film? film)
    {
        var words = FilmTitle.FoldWords(question).Split(' ').ToHashSet(StringComparer.Ordinal);
        if (!words.Overlaps(_speaking))
            return [];
        if (words.Overlaps(_directing))
            words.UnionWith((film?.Directors ?? []).Select(Surname));
        return words;
    }

    private static string Surname(string name) => FilmTitle.FoldWords(name).Split(' ')[^1];

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
