using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Ratings;

public class BlindRatingsTests
{
    private const string Hidden = "hidden until Saturday 28 November 2026, 10:00 (Europe/London)";

    [Theory]
    [InlineData("/rate her 4.5")]
    [InlineData("/ratings her")]
    public async Task Replies_to_the_caller_only_and_states_until_when_ratings_are_hidden(string typed)
    {
        var card = await With(blind: true).Run(typed);

        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Contains(Hidden, Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain(card.Body, block => block is Histogram);
    }

    [Fact]
    public async Task Shows_the_callers_own_rating()
    {
        var bench = With(blind: true);
        bench.Ratings.Setup(port => port.Of(Bench.Her.Id, Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rating(Bench.Her, "Ada", 9));

        Assert.Contains("★★★★½ (4.5)", Bench.Text(await bench.Run("/ratings her")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_stated_on_the_films_card_too() => Assert.Contains(Hidden, Bench.Text(await With(blind: true).Run("/film her")), StringComparison.Ordinal);

    [Theory]
    [InlineData("/rate her 4.5")]
    [InlineData("/ratings her")]
    [InlineData("/film her")]
    public async Task Is_not_mentioned_in_a_society_that_rates_openly(string typed) =>
        Assert.DoesNotContain("hidden", Bench.Text(await With(blind: false).Run(typed)), StringComparison.Ordinal);

    [Fact]
    public async Task Compares_attendees_with_others()
    {
        var bench = With(blind: false);
        bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(9, 3));
        bench.Ratings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync([Samples.Rating(Bench.Her, "Ada", 9), Samples.Rating(Bench.Her, "Ben", 3) with { By = new(new(8), "Ben"), At = Samples.Friday - Duration.FromDays(9) }]);

        var text = Bench.Text(await bench.Run("/ratings her"));

        Assert.Contains("Those who came: 4.5; others: 1.5.", text, StringComparison.Ordinal);
        Assert.Contains("Before the screening: 1.5, since: 4.5 (+3.0).", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public async Task Shows_spoilers_to_attendees_only(int guest, bool isCovered)
    {
        var bench = With(blind: false, guest);
        bench.Ratings.Setup(port => port.Summary(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rated(9));
        bench.Ratings.Setup(port => port.Comments(Bench.Her.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, Samples.Rating(Bench.Her, "Ben", 9, "She leaves.", spoiler: true)));

        var aloud = await bench.Run("/ratings her");
        var alone = await bench.Run("/ratings her spoilers:yes");

        Assert.Equal((Audience.Everyone, Audience.Caller), (aloud.Audience, alone.Audience));
        Assert.DoesNotContain("She leaves.", Bench.Text(aloud), StringComparison.Ordinal);
        Assert.Equal(!isCovered, Bench.Text(alone).Contains("She leaves.", StringComparison.Ordinal));
        Assert.Equal(isCovered, Bench.Text(alone).Contains("stay covered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ranks_the_most_divisive_films()
    {
        var bench = With(blind: true);
        bench.Ratings.Setup(port => port.Divisive(new PageRequest(1, 10), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Bench.Slice(1, new FilmClubBot.Commands.Ratings.RankedFilm(Bench.Us, Samples.Rated(1, 1, 10, 10), 2.75)));

        var text = Bench.Text(await bench.Run("/top order:divisive"));

        Assert.Contains("1. Us (2019) – ±2.3 (2.8 of 5 by 4 members)", text, StringComparison.Ordinal);
        Assert.Contains("standard deviation", text, StringComparison.Ordinal);
        Assert.Contains("announced and not discussed yet are not counted", text, StringComparison.Ordinal);
    }

    // One screening that ended this evening; the member of that number came.
    private static Bench With(bool blind, int guest = 7)
    {
        var bench = new Bench { Policy = new ScreeningPolicy { BlindRatings = blind } };
        var shown = new Screening(new(1), Bench.Her, Samples.Friday - Duration.FromHours(3), Duration.FromHours(2), ScreeningState.Over) { AnnounceFrom = Samples.Friday - Duration.FromDays(7), WasAnnounced = true };
        bench.Screenings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([shown]);
        bench.Screenings.Setup(port => port.Between(It.IsAny<Instant>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>())).ReturnsAsync([shown]);
        bench.Rsvps.Setup(port => port.Of(shown.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new Rsvp(new Member(new(guest), "Guest"), RsvpAnswer.Going, shown.Start)]);
        return bench;
    }
}
