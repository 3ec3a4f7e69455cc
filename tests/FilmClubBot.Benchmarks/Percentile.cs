namespace FilmClubBot.Benchmarks;

/// <summary>Percentiles of figures.</summary>
internal static class Percentile
{
    /// <summary>The figure that a share of all figures does not exceed.</summary>
    /// <param name="sorted">At least one figure, in ascending order.</param>
    /// <param name="share">From 0 for the least to 1 for the greatest.</param>
    public static double Of(IReadOnlyList<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    /// <summary>Cells of a table: p50, p99 and the greatest; "none" for each where there are no figures.</summary>
    public static object[] Cells(IReadOnlyList<double> sorted) =>
        [.. new[] { 0.5, 0.99, 1 }.Select(share => sorted.Count == 0 ? "none" : (object)Of(sorted, share))];

    /// <summary>The median: of an even number of figures the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
