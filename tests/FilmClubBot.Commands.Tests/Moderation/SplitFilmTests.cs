using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
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
        var reviews = new[] { Samples.Summary(Samples.HerReview, "A text.", Bench.Her), Samples.Summary(Samples.OtherReview, "A text.", Bench.Us, Bench.Her) };
        _bench.Reviews.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Slice<ReviewSummary>(reviews, 2));
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
        // It is mainly about another film.
        Assert.DoesNotContain("#12", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assigns_the_chosen_parts_to_the_other_film_and_can_undo_it()
    {
        var card = await _bench.Run("/films split film:her into:\"Suspira (1998)\" reviews:11 members:ben", Permission.Moderator);
        Assert.StartsWith("Her (2013) and Suspira (1998) are two films\n\nMoved: 1 review, 1 member.", Bench.Text(card), StringComparison.Ordinal);
        _bench.Reviews.Verify(port => port.Correct(new(11), It.Is<ReviewCorrection>(correction => correction.FilmYear == 1998 && correction.Film != null), It.IsAny<CancellationToken>()), Times.Once);
        _bench.Films.Verify(port => port.MoveMembers(Bench.Her.Id, It.IsAny<FilmId>(), It.Is<IReadOnlyCollection<MemberId>>(members => members.Single() == _ben.Id), It.IsAny<CancellationToken>()), Times.Once);
        Assert.EndsWith("into:\"+Her (2013)\" reviews:#11 members:#8", _bench.Undos.All[^1].Reversal.Call?.Text, StringComparison.Ordinal);
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "films split", "Her (2013) → Suspira (1998)"), Times.Once);
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
