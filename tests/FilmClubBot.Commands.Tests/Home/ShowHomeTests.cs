using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Paging;
using Moq;

namespace FilmClubBot.Commands.Tests.Home;

public class ShowHomeTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Says_that_there_is_nothing_yet()
    {
        var card = await _bench.Run("/home");
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Empty(card.Actions);
        Assert.Contains("No screening is planned yet.", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_own_ratings_and_the_latest_review_with_the_ways_on()
    {
        _bench.Ratings.Setup(port => port.Mine(Bench.Ada.Id, new PageRequest(1, 3), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(4, Samples.Rating(Bench.Us, "Ada", 7)));
        _bench.Reviews.Setup(port => port.Latest(new PageRequest(1, 1), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, Samples.Summary(Samples.HerReview, "He is lonely.", Bench.Her)));
        var card = await _bench.Run("/home");
        Assert.Contains("Us (2019) ★★★½", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("He is lonely.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(["/mine", "/themes film:\"Her (2013)\""], Bench.Buttons(card).Values);
        Assert.Equal("rate", Assert.Single(card.Actions.OfType<FormButton>()).Call.Command);
    }
}
