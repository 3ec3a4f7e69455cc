using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Domain.Tests.Screenings;

public class SlipCountsTests
{
    /// <summary>The first case is the example of the British Federation of Film Societies: 70.5 of 39 slips.</summary>
    [Theory]
    [InlineData(8, 17, 13, 1, 0, 71)]
    [InlineData(20, 18, 9, 3, 1, 76)]
    [InlineData(3, 0, 0, 0, 0, 100)]
    [InlineData(0, 0, 0, 0, 3, 0)]
    [InlineData(0, 1, 0, 1, 0, 50)]
    [InlineData(10_000, 10_000, 10_000, 10_000, 10_000, 50)]
    public void Weighs_the_grades_from_100_to_0(int a, int b, int c, int d, int e, int score) =>
        Assert.Equal(score, new SlipCounts(a, b, c, d, e).Score);

    [Fact]
    public void Has_no_score_without_a_slip() => Assert.Null(SlipCounts.None.Score);

    [Fact]
    public void Adds_paper_and_phones() => Assert.Equal(new SlipCounts(3, 0, 1, 0, 5), new SlipCounts(1, 0, 1, 0, 2) + new SlipCounts(2, 0, 0, 0, 3));
}
