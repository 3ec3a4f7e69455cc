using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Reviews;

public class TextSpanTests
{
    [Fact]
    public void Covers_the_text_from_its_start_up_to_its_end()
    {
        var span = new TextSpan(4, 7);
        Assert.Equal("red", span.Of("the red shoes"));
        Assert.Equal(3, span.Length);
    }

    [Fact]
    public void May_be_empty()
    {
        var span = new TextSpan(3, 3);
        Assert.Equal(0, span.Length);
        Assert.Equal("", span.Of("the"));
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Neither_starts_before_the_text_nor_ends_before_it_starts(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void Reaches_no_further_than_its_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(2, 9).Of("short"));

    [Theory]
    [InlineData(2, 8, true)]
    [InlineData(3, 7, true)]
    [InlineData(1, 8, false)]
    [InlineData(2, 9, false)]
    [InlineData(8, 9, false)]
    public void Contains_what_lies_wholly_in_it(int start, int end, bool contained) =>
        Assert.Equal(contained, new TextSpan(2, 8).Contains(new(start, end)));

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    [InlineData(7, 12, true)]
    [InlineData(8, 12, false)]
    [InlineData(3, 4, true)]
    public void Overlaps_what_shares_a_unit(int start, int end, bool overlaps)
    {
        Assert.Equal(overlaps, new TextSpan(2, 8).Overlaps(new(start, end)));
        Assert.Equal(overlaps, new TextSpan(start, end).Overlaps(new(2, 8)));
    }
}
