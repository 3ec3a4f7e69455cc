namespace FilmClubBot.Storage.Search;

/// <summary>Which passages are ranked for a search. To rank one costs as much as to find twenty.</summary>
/// <param name="Words">The words, at least one.</param>
/// <param name="AreTogether">Whether a passage must have all of the words; otherwise it must have one.</param>
/// <param name="Limit">How many passages are ranked at most, the latest ones where the database finds them without reading all.</param>
internal sealed record PassageQuery(IReadOnlyList<string> Words, bool AreTogether = false, int Limit = PassageQuery.MaxRanked)
{
    /// <summary>How many passages of chosen reviews are ranked at most.</summary>
    public const int MaxRanked = 10_000;

    /// <summary>How many passages of all reviews are ranked at most, for all words that are not common, and for one that is.</summary>
    public const int MaxRankedOfAll = 2_000, MaxRankedOfCommon = 500;

    /// <summary>
    /// The searches for words of which some may be common: one for the words whose passages together fit in <see cref="MaxRankedOfAll"/>; one for the two rarest of
    /// the others together; and one for the rarest of those others alone, because a common word may be the one that was asked about. Each has a limit of its own, so that
    /// the passages of common words do not displace those of rare ones.
    /// </summary>
    /// <param name="counted">The words, at least one, each with the number of its passages, which may stop at <see cref="MaxRankedOfAll"/>.</param>
    public static IEnumerable<PassageQuery> Of(IReadOnlyList<(string Word, int Passages)> counted)
    {
        var byRarity = counted.OrderBy(word => word.Passages).ToList();
        var (ranked, fitting) = (0, 0);
        while (fitting < byRarity.Count && ranked + byRarity[fitting].Passages < MaxRankedOfAll)
            ranked += byRarity[fitting++].Passages;
        List<string> rare = [.. byRarity.Take(fitting).Select(word => word.Word)], common = [.. byRarity.Skip(fitting).Take(2).Select(word => word.Word)];
        if (rare.Count > 0)
            yield return new(rare, Limit: MaxRankedOfAll);
        if (common.Count > 1)
            yield return new(common, AreTogether: true, MaxRankedOfAll);
        if (common.Count > 0)
            yield return new([common[0]], Limit: MaxRankedOfCommon);
    }
}
