using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>The films for a member, and what the choice rests on.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Films">The films, the best first.</param>
public sealed record Recommendations(RecommendationBasis Basis, IReadOnlyList<Recommendation> Films)
{
    /// <summary>The fewest ratings of a member that say something about taste.</summary>
    public const int LeastRatings = 5;

    /// <summary>The most films.</summary>
    public const int MaxFilms = 25;
}

/// <summary>A film for a member.</summary>
/// <param name="Film">The film.</param>
/// <param name="Reasons">Why: at least one.</param>
public sealed record Recommendation(FilmId Film, IReadOnlyList<Reason> Reasons);

/// <summary>What recommendations rest on.</summary>
public enum RecommendationBasis
{
    /// <summary>The society's ranking: the member has rated fewer than <see cref="Recommendations.LeastRatings"/> films.</summary>
    Ranking,

    /// <summary>Shared themes and the ranking: nobody else rated the member's films.</summary>
    Themes,

    /// <summary>The ratings of members who rated the same films, shared themes and the ranking.</summary>
    Ratings,
}
