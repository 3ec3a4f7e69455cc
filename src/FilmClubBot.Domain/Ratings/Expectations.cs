using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Domain.Ratings;

/// <summary>What members expected of a film before a screening, beside what the same members gave it.</summary>
/// <param name="Count">How many members stated both.</param>
/// <param name="Expected">The mean of what they expected, in stars.</param>
/// <param name="Given">The mean of what they gave.</param>
public sealed record Expectations(int Count, double Expected, double Given)
{
    /// <summary>The fewest members of whom means are shown: those of fewer would show what one of them expected.</summary>
    public const int FewestShown = 3;

    /// <summary>How much better the film was than expected, in stars; negative for a disappointment.</summary>
    public double Surprise => Given - Expected;

    /// <summary>Compares them. Whoever stated only one is left out, so that both means are of the same members.</summary>
    /// <param name="replies">The replies to a screening.</param>
    /// <param name="ratings">The ratings of its film, at most one per member.</param>
    /// <returns>Null for fewer than <see cref="FewestShown"/> members.</returns>
    public static Expectations? Of(IEnumerable<Rsvp> replies, IEnumerable<Rating> ratings)
    {
        var given = ratings.DistinctBy(rating => rating.By.Id).ToDictionary(rating => rating.By.Id, rating => rating.Stars.Halves);
        var both = replies.Where(reply => reply.ExpectedHalves is not null && given.ContainsKey(reply.Member.Id)).Select(reply => (Expected: reply.ExpectedHalves!.Value, Given: given[reply.Member.Id])).ToList();
        return both.Count < FewestShown ? null : new(both.Count, both.Average(one => one.Expected) / 2, both.Average(one => one.Given) / 2);
    }
}
