using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

public class MoveReviewTests
{
    private static readonly Film _us = Bench.Us with { Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt0012345")]) };

    private readonly Bench _bench = new(_us, Bench.Her);

    public MoveReviewTests()
    {
        _bench.Reviews.Setup(port => port.Find(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview, Bench.Her));
        _bench.Reviews.Setup(port => port.Correct(new(11), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);
    }

    [Theory]
    [InlineData("us", "Us")]
    [InlineData("tt0012345", "Us")]
    [InlineData("Harbour (1961)", "Harbour")]
    public async Task Assigns_the_review_to_a_known_or_a_new_film(string typed, string film)
    {
        Assert.StartsWith($"“Alone Together” is about {film}", Bench.Text(await _bench.Run($"/review move review:#11 film:{typed}", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Reviews.Verify(port => port.Correct(new(11), It.Is<ReviewCorrection>(correction => correction.FilmTitle == film && correction.Film != null), It.IsAny<CancellationToken>()), Times.Once);
        Assert.Equal("/review move review:#11 film:#1", _bench.Undos.All[^1].Reversal.Call?.Text);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "review move", It.Is<string>(subject => subject.StartsWith("Alone Together → " + film, StringComparison.Ordinal))), Times.Once);
    }

    [Fact]
    public async Task Undo_finds_the_film_before_also_where_nothing_refers_to_it_any_more()
    {
        await _bench.Run("/review move review:#11 film:us", Permission.Moderator);
        _bench.Reviews.Setup(port => port.Find(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview, _us));
        _bench.Films.Setup(port => port.List(It.IsAny<CancellationToken>())).ReturnsAsync([_us]);
        Assert.Equal("Undone", (await _bench.Run("/undo", Permission.Moderator)).Title);
        _bench.Reviews.Verify(port => port.Correct(new(11), It.Is<ReviewCorrection>(correction => correction.Film == Bench.Her.Id), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Offers_no_undo_that_would_lose_the_other_film_of_the_review()
    {
        _bench.Reviews.Setup(port => port.Find(new(11), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Review(Samples.HerReview, Bench.Her, _us));
        await _bench.Run("/review move review:#11 film:us", Permission.Moderator);
        Assert.Null(_bench.Undos.All[^1].Reversal.Call);
    }

    [Fact]
    public async Task Does_nothing_where_the_review_is_about_the_film_already()
    {
        Assert.StartsWith("Nothing to do: “Alone Together” is about Her (2013) already", Bench.Text(await _bench.Run("/review move review:#11 film:her", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Reviews.Verify(port => port.Correct(It.IsAny<ReviewId>(), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Theory]
    [InlineData("/review correct review:#11 film:https://www.imdb.com/title/tt0012345/")]
    [InlineData("/review correct review:#11 film:tt0012345")]
    public async Task A_link_in_a_correction_means_the_film_that_has_it(string typed)
    {
        await _bench.Run(typed, Permission.Moderator);
        _bench.Reviews.Verify(port => port.Correct(new ReviewId(11), It.Is<ReviewCorrection>(correction => correction.Film == _us.Id && correction.FilmTitle == "Us"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData("/review correct review:#11 film:https://www.imdb.com/title/tt0099999/")]
    [InlineData("/review correct review:#11 film:@wren")]
    [InlineData("/review correct review:#11 film:https://cinema.example/programme")]
    [InlineData("/review move review:#11 film:https://www.imdb.com/title/tt0099999/")]
    [InlineData("/review move review:#11 film:<@U0123ABCD>")]
    public async Task Refuses_a_link_or_mention_that_no_film_has(string typed)
    {
        Assert.True((await _bench.Run(typed, Permission.Moderator)).IsRefusal);
        _bench.Reviews.Verify(port => port.Correct(It.IsAny<ReviewId>(), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>()), Times.Never);
        _bench.NothingCommitted();
    }
}
