namespace FilmClubBot.Domain.Ratings;

/// <summary>How a film was rated, by half-stars.</summary>
public sealed record RatingSummary
{
    private readonly IReadOnlyList<int> _counts;

    /// <summary>Creates a summary.</summary>
    /// <param name="counts">Ten counts: ratings of half a star first, of five stars last.</param>
    /// <exception cref="ArgumentException">There are not ten counts, or one is negative.</exception>
    public RatingSummary(IReadOnlyList<int> counts)
    {
        if (counts.Count != Stars.MaxHalves || counts.Any(count => count < 0))
            throw new ArgumentException("A summary has ten counts, none negative.", nameof(counts));
        _counts = counts;
    }

    /// <summary>Counts ratings.</summary>
    public static RatingSummary Of(IEnumerable<Stars> given)
    {
        var counts = new int[Stars.MaxHalves];
        foreach (var stars in given)
            counts[stars.Halves - 1]++;
        return new(counts);
    }

    /// <summary>The summary of a film without ratings.</summary>
    public static RatingSummary None { get; } = new(new int[Stars.MaxHalves]);

    /// <summary>Ten counts: ratings of half a star first, of five stars last.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>How many members rated.</summary>
    public int Count => _counts.Sum();

    /// <summary>Mean in stars; null without ratings.</summary>
    public double? Average => Count == 0 ? null : SumOfStars / Count;

    /// <summary>
    /// The mean pulled towards the middle of the scale by <see cref="PriorWeight"/> imagined ratings, so that two fans do not
    /// outweigh forty members: <c>(weight × middle + sum) / (weight + count)</c>, a Bayesian average. The middle is fixed: the
    /// average changes only when the film is rated.
    /// </summary>
    public double WeightedAverage => ((PriorWeight * PriorStars) + SumOfStars) / (PriorWeight + Count);

    /// <summary>
    /// How much members differ: the standard deviation of their stars, 0 when all agree and 2.25 when half give the fewest and
    /// half the most. Null for fewer than <see cref="LeastForSpread"/> ratings, which are too few.
    /// </summary>
    public double? Spread => Count < LeastForSpread
        ? null
        : Math.Sqrt((double)((Count * Sum((count, halves) => count * halves * halves)) - (Total * Total)) / (Count * (long)Count)) / 2;

    /// <summary>The minimum number of ratings for a film to be called divisive.</summary>
    public const int LeastForSpread = 3;

    /// <summary>The number of imagined ratings that every film starts with. With ten, two fives rank below forty ratings of 3.3.</summary>
    public const int PriorWeight = 10;

    /// <summary>The value of the imagined ratings, in stars: the middle between the fewest and the most.</summary>
    public const double PriorStars = (Stars.MinHalves + Stars.MaxHalves) / 4.0;

    private double SumOfStars => Total / 2.0;

    // In whole numbers, so that equal spreads are equal numbers.
    private long Sum(Func<long, long, long> term) => _counts.Select((count, index) => term(count, index + 1)).Sum();

    private long Total => Sum((count, halves) => count * halves);
}
