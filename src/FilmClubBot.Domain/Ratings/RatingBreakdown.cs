using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ratings;

/// <summary>A film's ratings by attendance: members who came to its screening and others; before the screening and after.</summary>
/// <param name="Came">Ratings by members who came.</param>
/// <param name="Others">Ratings by other members.</param>
/// <param name="Before">Ratings given before the screening began.</param>
/// <param name="After">Ratings given when it began or later. Rating again replaces a rating, so a changed rating is counted only here.</param>
public sealed record RatingBreakdown(RatingSummary Came, RatingSummary Others, RatingSummary Before, RatingSummary After)
{
    /// <summary>The change of the mean with the screening, in stars; null where one side has no ratings.</summary>
    public double? Shift => After.Average - Before.Average;

    /// <summary>Sorts a film's ratings.</summary>
    /// <param name="ratings">The ratings, at most one per member.</param>
    /// <param name="came">The members who came to a screening of it.</param>
    /// <param name="began">When its latest screening began.</param>
    public static RatingBreakdown Of(IReadOnlyCollection<Rating> ratings, IReadOnlySet<MemberId> came, Instant began)
    {
        var (byAttendance, byTime) = (ratings.ToLookup(rating => came.Contains(rating.By.Id)), ratings.ToLookup(rating => rating.At < began));
        return new(Sum(byAttendance[true]), Sum(byAttendance[false]), Sum(byTime[true]), Sum(byTime[false]));
    }

    private static RatingSummary Sum(IEnumerable<Rating> ratings) => RatingSummary.Of(ratings.Select(rating => rating.Stars));
}
