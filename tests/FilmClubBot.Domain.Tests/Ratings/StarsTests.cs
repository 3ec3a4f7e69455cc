using System.Globalization;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Domain.Tests.Ratings;

public class StarsTests
{
    [Theory]
    [InlineData("0.5", 1)]
    [InlineData("½", 1)]
    [InlineData(".5", 1)]
    [InlineData("0½", 1)]
    [InlineData("1", 2)]
    [InlineData("★", 2)]
    [InlineData("4.5", 9)]
    [InlineData("4,5", 9)]
    [InlineData("4½", 9)]
    [InlineData("★★★★½", 9)]
    [InlineData(" 4.50 ", 9)]
    [InlineData("5", 10)]
    [InlineData("5.0", 10)]
    [InlineData("★★★★★", 10)]
    [InlineData("4.", 8)]
    [InlineData("4.5/5", 9)]
    [InlineData("4 / 5", 8)]
    [InlineData("8/10", 8)]
    [InlineData("7/10", 7)]
    [InlineData("3 1/2", 7)]
    [InlineData("3 ½", 7)]
    [InlineData("★★★☆☆", 6)]
    [InlineData("⭐⭐⭐", 6)]
    [InlineData("⭐️⭐️", 4)]
    [InlineData("****", 8)]
    [InlineData("４", 8)]
    [InlineData("4★", 8)]
    public void Reads_every_way_that_members_write_stars(string text, int halves) =>
        Assert.Equal(halves, Stars.Parse(text, null).Halves);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("0.25")]
    [InlineData("4.3")]
    [InlineData("4.75")]
    [InlineData("5.5")]
    [InlineData("5½")]
    [InlineData("4.5½")]
    [InlineData("6")]
    [InlineData("10")]
    [InlineData("-1")]
    [InlineData("+4")]
    [InlineData("1e0")]
    [InlineData("11/10")]
    [InlineData("6/5")]
    [InlineData("7.5/10")]
    [InlineData("4/6")]
    [InlineData("80/100")]
    [InlineData("☆☆☆")]
    [InlineData("★★★★★½")]
    [InlineData("★★★★★★")]
    [InlineData("★★x")]
    [InlineData("½½")]
    [InlineData("½4")]
    [InlineData("four")]
    [InlineData("4 5")]
    [InlineData("1,234.5")]
    [InlineData("٤")]
    [InlineData("0.50000000000000000000000000000000000000001")]
    public void Refuses_what_is_not_half_stars_from_half_a_star_to_five(string? text)
    {
        Assert.False(Stars.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => Stars.Parse(text!, null));
    }

    [Fact]
    public void Reads_the_same_in_every_culture() =>
        Assert.Equal(9, Stars.Parse("4.5", CultureInfo.GetCultureInfo("de")).Halves);

    [Theory]
    [InlineData(1, "0.5", "½")]
    [InlineData(2, "1", "★")]
    [InlineData(9, "4.5", "★★★★½")]
    [InlineData(10, "5", "★★★★★")]
    public void Is_typed_as_a_number_and_shown_as_glyphs(int halves, string typed, string glyphs)
    {
        var stars = Stars.FromHalves(halves);
        Assert.Equal(typed, stars.ToString());
        Assert.Equal(glyphs, stars.Glyphs);
    }

    [Fact]
    public void Every_rating_reads_back_from_both_of_its_forms()
    {
        Assert.Equal(Enumerable.Range(1, 10), Stars.All.Select(stars => stars.Halves));
        Assert.All(Stars.All, stars => Assert.Equal(stars, Stars.Parse(stars.ToString(), null)));
        Assert.All(Stars.All, stars => Assert.Equal(stars, Stars.Parse(stars.Glyphs, null)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(-1)]
    public void Is_not_made_of_halves_outside_one_to_ten(int halves) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Stars.FromHalves(halves));

    [Fact]
    public void Is_ordered_by_its_halves()
    {
        var (three, four) = (Stars.FromHalves(6), Stars.FromHalves(8));
        Assert.True(three < four && four > three && three <= four && four >= three);
        Assert.False(four < three || three > four || four <= three || three >= four);
        Assert.True(three <= Stars.FromHalves(6) && three >= Stars.FromHalves(6));
        Assert.Equal(Stars.All, Stars.All.Reverse().Order());
    }

    [Fact]
    public void Default_is_half_a_star_and_equal_to_it()
    {
        Assert.Equal(Stars.FromHalves(1), default);
        Assert.Equal(Stars.FromHalves(1).GetHashCode(), default(Stars).GetHashCode());
        Assert.Equal("0.5", default(Stars).ToString());
    }
}
