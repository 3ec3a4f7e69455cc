using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Recommendations;

/// <summary>How far two members' ratings of the same films are apart.</summary>
/// <param name="With">The other member.</param>
/// <param name="InCommon">How many films both rated: <see cref="LeastInCommon"/> or more.</param>
/// <param name="Distance">The mean difference of their stars, 0 to 4.5.</param>
public sealed record Agreement(MemberId With, int InCommon, double Distance)
{
    /// <summary>The fewest films in common; fewer say more about chance than about taste.</summary>
    public const int LeastInCommon = 5;

    /// <summary>The largest distance at which two members rate alike, and the smallest at which they do not, in stars.</summary>
    public const double AlikeUpTo = 0.75, ApartFrom = 1.25;

    // Two members who know nothing of each other are about a star apart. As if they had five more films like that, few films in common rank in the middle.
    private const double PriorDistance = 1, PriorWeight = 5;

    /// <summary>Whether the two rate alike.</summary>
    public bool IsAlike => Distance <= AlikeUpTo;

    /// <summary>Whether the two rate differently.</summary>
    public bool IsApart => Distance >= ApartFrom;

    private double Weighted => ((Distance * InCommon) + (PriorDistance * PriorWeight)) / (InCommon + PriorWeight);

    /// <summary>Compares a member with all others who rated enough of the same films.</summary>
    /// <param name="member">The member.</param>
    /// <param name="own">The member's ratings.</param>
    /// <param name="ratings">The society's ratings, the member's own among them or not.</param>
    /// <returns>The closest first, with few films in common nearer to the middle; ties by more films, then by key.</returns>
    public static IReadOnlyList<Agreement> Of(MemberId member, IEnumerable<GivenRating> own, IEnumerable<GivenRating> ratings)
    {
        var stars = own.ToDictionary(rating => rating.Film, rating => rating.Stars.Halves);
        return
        [
            .. ratings.Where(rating => rating.By != member && stars.ContainsKey(rating.Film))
                .GroupBy(rating => rating.By)
                .Where(other => other.Count() >= LeastInCommon)
                .Select(other => new Agreement(other.Key, other.Count(), other.Sum(rating => Math.Abs(rating.Stars.Halves - stars[rating.Film])) / 2.0 / other.Count()))
                .OrderBy(agreement => agreement.Weighted).ThenByDescending(agreement => agreement.InCommon).ThenBy(agreement => agreement.With.Value),
        ];
    }
}
