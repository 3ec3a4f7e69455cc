namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Ranks words by the company they keep: Mihalcea and Tarau's TextRank (2004).</summary>
/// <remarks>Content words are joined that stand near each other in a sentence, and rank flows along the joins.</remarks>
internal static class WordGraph
{
    private const int Window = 4, Rounds = 12;
    private const double Damping = 0.85;

    /// <summary>The rank of each stem; the ranks of all sum to 1, a stem that is no content word has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">How often each stem stands as a content word.</param>
    public static double[] Rank(PhraseText text, int[] counts)
    {
        var joins = Joins(text);
        var degrees = new int[counts.Length];
        foreach (var (left, right) in joins)
        {
            degrees[left]++;
            degrees[right]++;
        }

        // Who starts at random starts at a random word of the text, so a word's own count is its share.
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
