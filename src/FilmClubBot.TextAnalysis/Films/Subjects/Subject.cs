using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films.Subjects;

/// <summary>Weighs whether a text is about a film, or about a book, an album, a series, a game, a stage or an event.</summary>
internal static class Subject
{
    private const int LongestRead = 8000;
    private const int MostCounted = 15;
    private const double OtherWeight = 1.2, HeadlineWeight = 4;
    private const int FewestInHeadline = 2;
    private const double FewestWords = 0.5, MostWords = 6, TextPerWord = 80;

    /// <summary>
    /// The evidence for a film: 1 and more for a text that is about films beyond doubt, 0 where nothing is known, negative for a text
    /// about something else.
    /// </summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static double EvidenceForFilm(Prose prose, SubjectWords words)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (word, count) in CountsOf(prose))
            Add(sums, words.WeightsOf(word), Math.Log2(1 + Math.Min(count, MostCounted)));
        foreach (var token in prose.TitleTokens)
            Add(sums, words.WeightsOf(token.Word), HeadlineWeight, FewestInHeadline);

        var film = sums.GetValueOrDefault(SubjectWords.Film);
        var other = sums.Where(sum => sum.Key != SubjectWords.Film).Select(sum => sum.Value).DefaultIfEmpty().Max();
        // A longer text has more words of every kind by chance.
        return (film - OtherWeight * other) / Math.Clamp(prose.Tokens.Count / TextPerWord, FewestWords, MostWords);
    }

    private static Dictionary<string, int> CountsOf(Prose prose)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < prose.Tokens.Count && i < LongestRead; i++)
            counts[prose.Tokens[i].Word] = counts.GetValueOrDefault(prose.Tokens[i].Word) + 1;
        return counts;
    }

    private static void Add(Dictionary<string, double> sums, ReadOnlySpan<(string Subject, int Weight)> weights, double times, int fewest = 1)
    {
        foreach (var (subject, weight) in weights)
        {
            if (weight >= fewest)
                sums[subject] = sums.GetValueOrDefault(subject) + weight * times;
        }
    }
}
