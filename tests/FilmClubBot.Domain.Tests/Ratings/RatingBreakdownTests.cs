using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Ratings;

public class RatingBreakdownTests
{
    private static readonly Film _her = new(new(1), "Her", 2013, []);
    private static readonly Instant _began = Instant.FromUtc(2026, 11, 26, 19, 0);

    [Fact]
    public void Separates_attendees_from_others_and_earlier_ratings_from_later_ones()
    {
        Rating[] ratings = [Given(1, 9, 5), Given(2, 8, -5), Given(3, 2, -60), Given(4, 4, 0)];

        var breakdown = RatingBreakdown.Of(ratings, new HashSet<MemberId> { new(1), new(2), new(9) }, _began);

        Assert.Equal((4.25, 1.5), (breakdown.Came.Average, breakdown.Others.Average));
        Assert.Equal((2.5, 3.25), (breakdown.Before.Average, breakdown.After.Average));
        Assert.Equal(0.75, breakdown.Shift);
    }

    [Fact]
    public void Is_empty_where_there_is_nothing_to_compare()
    {
        var breakdown = RatingBreakdown.Of([Given(1, 9, 5)], new HashSet<MemberId> { new(1) }, _began);

        Assert.Null(breakdown.Shift);
        Assert.Equal(4.5, breakdown.Came.Average);
    }

    [Theory]
    [InlineData(new[] { 1, 10 }, null)]
    [InlineData(new[] { 8, 8, 8 }, 0.0)]
    [InlineData(new[] { 1, 1, 10, 10 }, 2.25)]
    [InlineData(new[] { 2, 4, 4, 4, 5, 5, 7, 9 }, 1.0)]
    public void The_spread_is_the_standard_deviation_in_stars(int[] halves, double? expected)
    {
        var spread = RatingSummary.Of(halves.Select(Stars.FromHalves)).Spread;

        Assert.Equal(expected.HasValue, spread.HasValue);
        Assert.Equal(expected ?? 0, spread ?? 0, 9);
    }

    private static Rating Given(int member, int halves, int minutes) =>
        new(_her, new(new(member), "M"), Stars.FromHalves(halves), null, false, _began + Duration.FromMinutes(minutes));
}
