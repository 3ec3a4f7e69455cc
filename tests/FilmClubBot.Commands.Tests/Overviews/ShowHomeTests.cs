using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Overviews;

public class ShowHomeTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Reports_that_there_is_nothing_yet()
    {
        var card = await _bench.Run("/home");
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Empty(card.Actions);
        Assert.Contains("No screening is planned yet.", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_own_ratings_and_the_latest_review_with_buttons()
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

    [Theory]
    [InlineData(null, "1 of 1 place taken, ", "going")]
    [InlineData(RsvpAnswer.Maybe, "Noted that you may come: Her (2013)", "going")]
    [InlineData(RsvpAnswer.Going, "All places are taken: you are number 2 in line for Her (2013)", "no")]
    public async Task Shows_the_next_screening_with_the_callers_own_answer(RsvpAnswer? answer, string expected, string offered)
    {
        _bench.Screenings.Setup(port => port.Ahead(It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            Screening(6, "Hall 1") with { State = ScreeningState.Planned },
            Screening(7, "Hall 2"),
            Screening(8, "Hall 3"),
        ]);
        Rsvp[] others = [Answer(2, RsvpAnswer.Going), Answer(3, RsvpAnswer.Going)];
        _bench.Rsvps.Setup(port => port.Of(new(7), It.IsAny<CancellationToken>()))
            .ReturnsAsync(answer is { } own ? [.. others, new Rsvp(Bench.Ada, own, Samples.Friday)] : others);

        var card = await _bench.Run("/home");

        Assert.Contains("Hall 2", Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("Hall 1", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains(expected, Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains($"/rsvp answer:{offered} screening:#7", Bench.Buttons(card).Values);
    }

    private static Screening Screening(int id, string place) =>
        new(new(id), Bench.Her, Samples.Friday, Duration.FromMinutes(126), ScreeningState.Announced) { Place = place, Capacity = 1 };

    private static Rsvp Answer(int member, RsvpAnswer answer) =>
        new(new Member(new(member + 100), $"Guest {member}"), answer, Samples.Friday - Duration.FromDays(member));
}
