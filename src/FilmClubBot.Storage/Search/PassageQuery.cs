namespace FilmClubBot.Storage.Search;

/// <summary>Which passages are ranked for a search. To rank one costs as much as to find twenty.</summary>
/// <param name="Any">Passages with any of these words.</param>
/// <param name="Every">And passages with all of these together; may be empty.</param>
/// <param name="Limit">About how many passages are ranked at most, the latest ones.</param>
internal sealed record PassageQuery(IReadOnlyList<string> Any, IReadOnlyList<string> Every, int Limit = PassageQuery.MaxRanked)
{
    /// <summary>How many passages of chosen reviews are ranked at most.</summary>
    public const int MaxRanked = 10_000;

    /// <summary>How many passages of all reviews are ranked at most, for all words that are not common, and for one that is.</summary>
    public const int MaxRankedOfAll = 2_000, MaxRankedOfCommon = 500;

    /// <summary>
    /// The searches for words of which some may be common: one for the words whose passages together fit in <see cref="MaxRankedOfAll"/>, the rarest first, and for the two rarest of
    /// the others together; and one for the rarest of those others alone, because a common word may be the one that was asked about.
    /// </summary>
    /// <param name="counted">The words, at least one, each with the number of its passages, which may stop at <see cref="MaxRankedOfAll"/>.</param>
    public static IEnumerable<PassageQuery> Of(IReadOnlyList<(string Word, int Passages)> counted)
    {
        var byRarity = counted.OrderBy(word => word.Passages).ToList();
        var (ranked, fitting) = (0, 0);
        while (fitting < byRarity.Count && ranked + byRarity[fitting].Passages < MaxRankedOfAll)
            ranked += byRarity[fitting++].Passages;
        List<string> any = [.. byRarity.Take(fitting).Select(word => word.Word)], common = [.. byRarity.Skip(fitting).Take(2).Select(word => word.Word)];
        var every = common.Count > 1 ? common : [];
        if (any.Count + every.Count > 0)
            yield return new(any, every, MaxRankedOfAll);
        if (common.Count > 0)
            yield return new([common[0]], [], MaxRankedOfCommon);
    }
}
