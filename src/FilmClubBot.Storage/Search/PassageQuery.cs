namespace FilmClubBot.Storage.Search;

/// <summary>
/// Which passages are ranked for a search of the whole library: to rank one costs a read of its row, so those with a common word alone are
/// left out where rarer words were searched too.
/// </summary>
/// <param name="Any">Passages with any of these words.</param>
/// <param name="Every">And passages with all of these together; may be empty.</param>
internal sealed record PassageQuery(IReadOnlyList<string> Any, IReadOnlyList<string> Every)
{
    /// <summary>About how many passages are ranked at most.</summary>
    public const int MaxRanked = 10_000;

    /// <summary>The words whose passages fit in <see cref="MaxRanked"/>, the rarest first; and the two rarest of the others, together.</summary>
    /// <param name="counted">The words, at least one, each with the number of its passages, which may stop at <see cref="MaxRanked"/>.</param>
    public static PassageQuery Of(IReadOnlyList<(string Word, int Passages)> counted)
    {
        var byRarity = counted.OrderBy(word => word.Passages).ToList();
        var (ranked, fitting) = (0, 0);
        while (fitting < byRarity.Count && ranked + byRarity[fitting].Passages < MaxRanked)
            ranked += byRarity[fitting++].Passages;
        return new([.. byRarity.Take(fitting).Select(word => word.Word)], [.. byRarity.Skip(fitting).Take(2).Select(word => word.Word)]);
    }
}
