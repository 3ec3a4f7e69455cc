namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>Groups of candidates that share stems: average linkage over Jaccard distances, merged from the nearest pair on.</summary>
internal sealed class Topics
{
    private readonly int[] _topicOf;

    /// <param name="stems">The stems of each candidate.</param>
    /// <param name="threshold">The longest mean distance at which two groups are still one.</param>
    public Topics(IReadOnlyList<HashSet<int>> stems, double threshold)
    {
        var groups = Enumerable.Range(0, stems.Count).Select(i => new List<int> { i }).ToList();
        var distances = Distances(stems);
        // Candidates without a stem in common are at distance 1; only those that touch can merge.
        while (Nearest(groups, distances, threshold) is var (left, right) && left >= 0)
        {
            for (var k = 0; k < groups.Count; k++)
            {
                if (k != left && k != right)
                    distances[left][k] = distances[k][left] = ((distances[left][k] * groups[left].Count) + (distances[right][k] * groups[right].Count)) / (groups[left].Count + groups[right].Count);
            }

            groups[left].AddRange(groups[right]);
            groups.RemoveAt(right);
            distances.RemoveAt(right);
            distances.ForEach(row => row.RemoveAt(right));
        }

        All = groups;
        _topicOf = new int[stems.Count];
        for (var topic = 0; topic < groups.Count; topic++)
            groups[topic].ForEach(member => _topicOf[member] = topic);
    }

    /// <summary>The groups, each a list of candidates.</summary>
    public IReadOnlyList<List<int>> All { get; }

    /// <summary>Whether two candidates are of one group.</summary>
    public bool AreOne(int left, int right) => _topicOf[left] == _topicOf[right];

    private static List<List<double>> Distances(IReadOnlyList<HashSet<int>> stems) =>
        [.. stems.Select(left => stems.Select(right => 1 - ((double)left.Count(right.Contains) / (left.Count + right.Count - left.Count(right.Contains)))).ToList())];

    private static (int Left, int Right) Nearest(List<List<int>> groups, List<List<double>> distances, double threshold)
    {
        var nearest = (Left: -1, Right: -1);
        var shortest = threshold;
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                if (distances[i][j] < shortest)
                {
                    shortest = distances[i][j];
                    nearest = (i, j);
                }
            }
        }

        return nearest;
    }
}
