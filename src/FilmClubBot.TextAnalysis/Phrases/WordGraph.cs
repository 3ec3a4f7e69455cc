namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Ranks words by their neighbours: Mihalcea and Tarau's TextRank (2004).</summary>
/// <remarks>Content words that are near each other in a sentence are linked, and rank flows along the links.</remarks>
internal static class WordGraph
{
    private const int Window = 4, Rounds = 12;
    private const double Damping = 0.85;

    /// <summary>The rank of each stem; the ranks sum to 1, and a stem that is not a content word has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">How often each stem occurs as a content word.</param>
    public static double[] Rank(PhraseText text, int[] counts)
    {
        var joins = Joins(text);
        var degrees = new int[counts.Length];
        foreach (var (left, right) in joins)
        {
            degrees[left]++;
            degrees[right]++;
        }

        // The random walk restarts at a random word of the text, so the share of a stem is its count.
        double total = Math.Max(1, counts.Sum());
        var start = Array.ConvertAll(counts, count => count / total);
        var ranks = start;
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[ranks.Length];
            for (var stem = 0; stem < next.Length; stem++)
                next[stem] = ((1 - Damping) * start[stem]) + (degrees[stem] == 0 ? Damping * ranks[stem] : 0);
            foreach (var (left, right) in joins)
            {
                next[left] += Damping * ranks[right] / degrees[right];
                next[right] += Damping * ranks[left] / degrees[left];
            }

            ranks = next;
        }

        return ranks;
    }

    private static List<(int Left, int Right)> Joins(PhraseText text)
    {
        var joins = new List<(int Left, int Right)>();
        var recent = new Queue<int>(Window + 1);
        var sentence = -1;
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (!text.IsContent(i))
                continue;
            if (text.Words[i].Sentence != sentence)
                recent.Clear();
            sentence = text.Words[i].Sentence;
            var stem = text.Stem(i);
            foreach (var near in recent)
            {
                if (near != stem)
                    joins.Add((near, stem));
            }

            recent.Enqueue(stem);
            if (recent.Count > Window)
                recent.Dequeue();
        }

        return joins;
    }
}
