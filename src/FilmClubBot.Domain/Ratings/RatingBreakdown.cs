using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ratings;

/// <summary>How those who came to a film's screening rated it and how the others did; what was given before it and what after.</summary>
/// <param name="Came">Ratings of those who came.</param>
/// <param name="Others">Ratings of everybody else.</param>
/// <param name="Before">Ratings given before the screening began.</param>
/// <param name="After">Ratings given from its beginning on. Rating again replaces, so who changed their mind is counted here alone.</param>
public sealed record RatingBreakdown(RatingSummary Came, RatingSummary Others, RatingSummary Before, RatingSummary After)
{
    /// <summary>How far the mean moved with the screening, in stars; null where there is nothing on one side.</summary>
    public double? Shift => After.Average - Before.Average;

    /// <summary>Sorts a film's ratings.</summary>
    /// <param name="ratings">The ratings, one of a member at most.</param>
    /// <param name="came">Who came to a screening of it.</param>
    /// <param name="began">When its latest screening began.</param>
    public static RatingBreakdown Of(IReadOnlyCollection<Rating> ratings, IReadOnlySet<MemberId> came, Instant began)
    {
        var (byAttendance, byTime) = (ratings.ToLookup(rating => came.Contains(rating.By.Id)), ratings.ToLookup(rating => rating.At < began));
        return new(Sum(byAttendance[true]), Sum(byAttendance[false]), Sum(byTime[true]), Sum(byTime[false]));
    }

    private static RatingSummary Sum(IEnumerable<Rating> ratings) => RatingSummary.Of(ratings.Select(rating => rating.Stars));
}
