namespace FilmClubBot.Domain.Recommendations;

/// <summary>How a <see cref="Recommender"/> weighs its sources. The defaults are measured (docs/benchmarks.md).</summary>
/// <param name="Shrinkage">
/// Members who are added to those that two films have in common, as if none of them had liked both: two films that one member rated are then less
/// similar than two that twenty did. 0 for none.
/// </param>
/// <param name="Themes">The share of the themes that a film shares with the member's films, beside the ratings' share of 1.</param>
/// <param name="Ranking">The share of the society's ranking.</param>
public sealed record RecommenderWeights(double Shrinkage = 10, double Themes = 0.2, double Ranking = 0.05)
{
    /// <summary>Item-kNN alone: the cosine of two films' stars.</summary>
    public static readonly RecommenderWeights ItemNeighbours = new(0, 0, 0);
}
