using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Tests.Ratings;

public class RatingSummaryTests
{
    [Fact]
    public void Is_the_mean_of_the_given_stars()
    {
        var summary = Of((2, 4.0), (1, 0.5));
        Assert.Equal(3, summary.Count);
        Assert.Equal(8.5 / 3, summary.Average!.Value, 12);
    }

    [Fact]
    public void Has_no_mean_when_nobody_rated()
    {
        Assert.Equal(0, RatingSummary.None.Count);
        Assert.Null(RatingSummary.None.Average);
    }

    [Fact]
    public void Weights_by_its_formula()
    {
        var summary = Of((3, 5.0), (1, 2.0));

        Assert.Equal(((10 * 2.75) + 17) / (10 + 4), summary.WeightedAverage, 12);
        Assert.Equal(2.75, RatingSummary.None.WeightedAverage, 12);
    }

    [Fact]
    public void Two_fans_do_not_beat_forty_members()
    {
        var fans = Of((2, 5.0));
        var members = Of((24, 3.5), (16, 3.0));

        Assert.Equal(3.3, members.Average!.Value, 12);
        Assert.True(members.WeightedAverage > fans.WeightedAverage);
    }

    [Fact]
    public void More_ratings_of_the_same_stars_weigh_more() =>
        Assert.True(Of((9, 5.0)).WeightedAverage > Of((8, 5.0)).WeightedAverage);

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(0)]
    public void Is_made_of_ten_counts(int counts) =>
        Assert.Throws<ArgumentException>(() => new RatingSummary(new int[counts]));

    [Fact]
    public void Rejects_a_negative_count() =>
        Assert.Throws<ArgumentException>(() => new RatingSummary([0, 0, 0, 0, -1, 0, 0, 0, 0, 2]));

    private static RatingSummary Of(params (int Members, double Stars)[] given)
    {
        var counts = new int[Stars.MaxHalves];
        foreach (var (members, stars) in given)
            counts[(int)(stars * 2) - 1] += members;
        return new(counts);
    }
}
