using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Moderation;

public class SplitFilmTests
{
    private static readonly Member _ben = new(new(8), "Ben"), _cleo = new(new(9), "Cleo");

    private readonly Bench _bench = new();

    public SplitFilmTests()
    {
        _bench.Reviews.Setup(port => port.MainlyAbout(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _bench.Reviews.Setup(port => port.MainlyAbout(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.HerReview]);
        _bench.Reviews.Setup(port => port.Correct(It.IsAny<ReviewId>(), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        _bench.Screenings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync([new Screening(new(3), Bench.Her, Samples.Friday, Duration.FromHours(2), ScreeningState.Planned)]);
        _bench.Films.Setup(port => port.Contributors(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _bench.Films.Setup(port => port.Contributors(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([_ben, _cleo]);
        _bench.Films.Setup(port => port.Contributors(Bench.Us.Id, It.IsAny<CancellationToken>())).ReturnsAsync([_cleo]);
    }

    [Fact]
    public async Task Lists_what_the_film_has_with_numbers()
    {
        var text = Bench.Text(await _bench.Run("/films split film:her", Permission.Moderator));
        Assert.Contains("#11 Alone Together", text, StringComparison.Ordinal);
        Assert.Contains("#3 ", text, StringComparison.Ordinal);
        Assert.Contains("#8 Ben", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages_and_a_review_of_any_page_can_be_chosen()
    {
        _bench.Reviews.Setup(port => port.MainlyAbout(Bench.Her.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync([.. Enumerable.Range(101, 150).Select(number => new ReviewReference(new(number), $"Review {number}", null, null))]);
        var first = await _bench.Run("/films split film:her", Permission.Moderator);
        Assert.Contains("#120 Review 120", Bench.Text(first), StringComparison.Ordinal);
        Assert.DoesNotContain("#121 ", Bench.Text(first), StringComparison.Ordinal);
        var last = Bench.Text(await _bench.Run("/films split film:her page:8", Permission.Moderator));
        Assert.Contains("#250 Review 250", last, StringComparison.Ordinal);
        Assert.Contains("#8 Ben", last, StringComparison.Ordinal);
        await _bench.Run("/films split film:her into:us reviews:250", Permission.Moderator);
        _bench.Reviews.Verify(port => port.Correct(new(250), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Assigns_the_chosen_parts_to_the_other_film()
    {
        var card = await _bench.Run("/films split film:her into:\"Suspira (1998)\" reviews:11 members:ben", Permission.Moderator);
        Assert.StartsWith("Her (2013) and Suspira (1998) are two films\n\nMoved: 1 review, 1 member.", Bench.Text(card), StringComparison.Ordinal);
        _bench.Reviews.Verify(port => port.Correct(new(11), It.Is<ReviewCorrection>(correction => correction.FilmYear == 1998 && correction.Film != null), It.IsAny<CancellationToken>()), Times.Once);
        _bench.Films.Verify(port => port.MoveMembers(Bench.Her.Id, It.IsAny<FilmId>(), It.Is<IReadOnlyCollection<MemberId>>(members => members.Single() == _ben.Id), It.IsAny<CancellationToken>()), Times.Once);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "films split", "Her (2013) → Suspira (1998)"), Times.Once);
    }

    [Fact]
    public async Task Undo_finds_both_films_by_their_numbers_whatever_else_has_their_titles()
    {
        // Neither is listed: nothing refers to them.
        var (film, other) = (new Film(new(21), "Her", null, []), new Film(new(22), "Her", 2013, []));
        foreach (var stored in new[] { film, other })
            _bench.Films.Setup(port => port.Find(stored.Id, It.IsAny<CancellationToken>())).ReturnsAsync(stored);
        _bench.Reviews.Setup(port => port.MainlyAbout(film.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.HerReview]);
        Assert.False((await _bench.Run("/films split film:#21 into:#22 reviews:11", Permission.Moderator)).IsRefusal);
        _bench.Reviews.Verify(port => port.Correct(new(11), It.Is<ReviewCorrection>(correction => correction.Film == other.Id), It.IsAny<CancellationToken>()), Times.Once);

        _bench.Reviews.Setup(port => port.MainlyAbout(film.Id, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _bench.Reviews.Setup(port => port.MainlyAbout(other.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Samples.HerReview]);
        Assert.Equal("Undone", (await _bench.Run("/undo", Permission.Moderator)).Title);
        _bench.Reviews.Verify(port => port.Correct(new(11), It.Is<ReviewCorrection>(correction => correction.Film == film.Id), It.IsAny<CancellationToken>()), Times.Once);
        _bench.Films.Verify(port => port.Want(It.IsAny<FilmMention>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Only_what_was_moved_is_reported_and_undone()
    {
        _bench.Reviews.Setup(port => port.Correct(It.IsAny<ReviewId>(), It.IsAny<ReviewCorrection>(), It.IsAny<CancellationToken>())).ReturnsAsync(false);
        var card = await _bench.Run("/films split film:her into:\"Suspira (1998)\" reviews:11 members:ben", Permission.Moderator);
        Assert.Contains("Moved: 1 member.", Bench.Text(card), StringComparison.Ordinal);
        Assert.EndsWith("into:#1 members:8", _bench.Undos.All[^1].Reversal.Call?.Text, StringComparison.Ordinal);
        Assert.True((await _bench.Run("/films split film:her into:\"Suspira (1998)\" reviews:11", Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task A_film_without_a_year_gets_it_before_another_one_of_its_title()
    {
        var film = Bench.Her with { Year = null };
        _bench.Films.Setup(port => port.Find(film.Id, It.IsAny<CancellationToken>())).ReturnsAsync(film);
        _bench.Films.Setup(port => port.Want(It.IsAny<FilmMention>(), It.IsAny<CancellationToken>())).ReturnsAsync(film);
        var card = await _bench.Run("/films split film:#1 into:\"+Her (1977)\" reviews:11", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains("State its year first, with /films set", Bench.Text(card), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("into:us members:Cleo", "have something of Us (2019) already: Cleo")]
    [InlineData("into:us reviews:\"11; 12\"", "no such part, or more than one: 12")]
    [InlineData("into:us members:Dora", "no such part, or more than one: Dora")]
    [InlineData("into:us", "at least one review, screening or member")]
    [InlineData("into:her members:Ben", "is one film already")]
    public async Task Refuses_what_is_no_part_or_would_replace_a_rating(string options, string why)
    {
        var card = await _bench.Run($"/films split film:her {options}", Permission.Moderator);
        Assert.True(card.IsRefusal);
        Assert.Contains(why, Bench.Text(card), StringComparison.Ordinal);
        _bench.Films.Verify(port => port.MoveMembers(It.IsAny<FilmId>(), It.IsAny<FilmId>(), It.IsAny<IReadOnlyCollection<MemberId>>(), It.IsAny<CancellationToken>()), Times.Never);
        _bench.NothingCommitted();
    }
}
