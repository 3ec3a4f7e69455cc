namespace FilmClubBot.Commands.Tests.Ratings;

/// <summary>What members type for stars, and what they are told of what is none.</summary>
public class TypedStarsTests
{
    [Theory]
    [InlineData("/rate her 4/5", "★★★★")]
    [InlineData("/rate her 8/10", "★★★★")]
    [InlineData("/rate her 9 out of 10", "★★★★½")]
    [InlineData("/rate her 7 von 10", "★★★½")]
    [InlineData("/rate her four", "★★★★")]
    [InlineData("/rate her Viereinhalb Sterne", "★★★★½")]
    [InlineData("/rate her half a star", "½")]
    [InlineData("/rate her 4 stars", "★★★★")]
    [InlineData("/rate her 3 1/2", "★★★½")]
    [InlineData("/rate film:her 4", "★★★★")]
    [InlineData("/rate stars:three her", "★★★")]
    public async Task Takes_stars_in_words_and_fractions(string typed, string stars) =>
        Assert.Equal($"Ada rates Her (2013) {stars}", (await new Bench().Run(typed)).Title);

    [Theory]
    [InlineData("/rate her 11", "11")]
    [InlineData("/rate her 11/10", "11/10")]
    [InlineData("/rate the red shoes 6 stars", "6 stars")]
    [InlineData("/rate her 4.3", "4.3")]
    [InlineData("/rate film:her stars:eleven", "eleven")]
    [InlineData("/rate her 11 what a thing to see", "11")]
    public async Task Names_a_wrong_value_as_wrong(string typed, string value) =>
        Assert.Equal($"“{value}” is no rating: stars run from 0.5 to 5 by halves, such as 4.5.", (await new Bench().Run(typed)).Title);

    [Fact]
    public async Task Does_not_take_a_title_for_a_rating()
    {
        var bench = new Bench(new(new(1), "The Two Ferries", 2001, []), new(new(2), "Harbour 2049", 2011, []));
        Assert.Equal("Ada rates The Two Ferries (2001) ★★★★", (await bench.Run("/rate the two ferries 4")).Title);
        Assert.Equal("/rate still needs: stars", (await bench.Run("/rate harbour 2049")).Title);
    }
}
