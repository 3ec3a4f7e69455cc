using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Testing;
using Moq;

namespace FilmClubBot.Commands.Tests.Ratings;

public class RateFilmTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Saves_and_shows_a_rating()
    {
        _bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(9, 8, 8));
        Approved.Verify(Bench.Text(await _bench.Run("/rate her 4.5 so warm")));
        Saved(9, "so warm", false);
    }

    [Fact]
    public async Task Shows_the_previous_rating()
    {
        Before(Samples.Rating(Bench.Her, "Ada", 6));
        Assert.Contains("It was ★★★ before.", Bench.Text(await _bench.Run("/rate her 4.5")), StringComparison.Ordinal);
        Assert.DoesNotContain("before", Bench.Text(await _bench.Run("/rate her 3")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5.5")]
    [InlineData("4.3")]
    [InlineData("ten")]
    public async Task Refuses_a_rating_outside_half_stars(string stars)
    {
        var card = await _bench.Run($"/rate film:her stars:{stars}");
        Assert.True(card.IsRefusal);
        Assert.Contains($"“{stars}” is no rating: stars run from 0.5 to 5 by halves", card.Title, StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Preserves_an_earlier_comment()
    {
        Before(Samples.Rating(Bench.Her, "Ada", 6, "She leaves.", spoiler: true));
        var text = Bench.Text(await _bench.Run("/rate her 4"));
        Saved(8, "She leaves.", true);
        Assert.DoesNotContain("She leaves.", text, StringComparison.Ordinal);
        Assert.Contains("███████████", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removes_a_comment_given_as_a_dash()
    {
        Before(Samples.Rating(Bench.Her, "Ada", 6, "She leaves.", spoiler: true));
        await _bench.Run("/rate her 4 comment:-");
        Saved(8, null, false);
    }

    [Fact]
    public async Task A_new_comment_is_no_spoiler_unless_marked_as_one()
    {
        Before(Samples.Rating(Bench.Her, "Ada", 6, "She leaves.", spoiler: true));
        await _bench.Run("/rate her 4 comment:warm");
        Saved(8, "warm", false);
    }

    [Theory]
    [InlineData("/rate her 4 comment:\"she leaves\" spoiler:yes", "she leaves", true)]
    [InlineData("/rate her 4 spoiler:yes", "Kept.", true)]
    [InlineData("/rate her 4 spoiler:no", "Kept.", false)]
    [InlineData("/rate her 4 comment:- spoiler:yes", null, false)]
    public async Task Covers_a_comment_marked_as_a_spoiler(string typed, string? comment, bool covered)
    {
        Before(Samples.Rating(Bench.Her, "Ada", 6, "Kept."));
        await _bench.Run(typed);
        Saved(8, comment, covered);
    }

    private void Before(Rating rating) =>
        _bench.Ratings.Setup(port => port.Lock(Bench.Her, Bench.Ada, It.IsAny<CancellationToken>())).ReturnsAsync(rating);

    private void Saved(int halves, string? comment, bool spoiler) =>
        _bench.Ratings.Verify(
            port => port.Save(It.Is<FilmId>(film => film == Bench.Her.Id), It.Is<MemberId>(member => member == Bench.Ada.Id), Stars.FromHalves(halves), comment, spoiler, It.IsAny<CancellationToken>()),
            Times.Once);
}
