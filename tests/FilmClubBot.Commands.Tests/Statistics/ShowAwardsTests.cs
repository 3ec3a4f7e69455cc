using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Statistics;

public class ShowAwardsTests
{
    private static readonly Instant _first = Instant.FromUtc(2026, 10, 1, 18, 0);
    private static readonly Member _bo = new(new(31), "Bo");

    private readonly Bench _bench = new() { Policy = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) }, Site = new(new Uri("https://films.example/")) };

    [Fact]
    public async Task Shows_the_awards_of_the_term_that_began_last_with_its_evenings_as_a_picture()
    {
        Fill();
        var card = await _bench.Run("/club awards");
        Assert.Equal(Audience.Everyone, card.Audience);
        Approved.Verify(Bench.Text(card));
        Approved.Verify(Bench.Text(await _bench.Run("/club awards", locale: "de")), nameof(Shows_the_awards_of_the_term_that_began_last_with_its_evenings_as_a_picture) + ".de");
        Approved.Verify(Bench.Text(await _bench.Run("/club awards", locale: "fr")), nameof(Shows_the_awards_of_the_term_that_began_last_with_its_evenings_as_a_picture) + ".fr");
    }

    [Fact]
    public async Task Without_a_term_there_is_no_picture()
    {
        Fill();
        Assert.Null((await _bench.Run("/club awards 2026")).Image);
    }

    [Fact]
    public async Task Awards_nothing_where_nothing_was_shown() =>
        Assert.Equal("Awards: Autumn 2026\n\nNothing to award yet: no film that was shown has enough ratings.\n", Bench.Text(await _bench.Run("/club awards")));

    private void Fill()
    {
        _bench.Members.Setup(port => port.Find(_bo.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_bo);
        Screening her = Over(1, Bench.Her, 0) with { Tally = new() { Attended = 56 } }, us = Over(2, Bench.Us, 14);
        _bench.Screenings.Setup(port => port.Between(It.IsAny<Instant>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>())).ReturnsAsync([her, us]);
        _bench.Rsvps.Setup(port => port.Of(her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Going(_bo, 4), Going(Bench.Ada, 5), Going(new(new(33), "Cem"), 6)]);
        _bench.Rsvps.Setup(port => port.Of(us.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Going(_bo, null)]);
        _bench.Ratings.Setup(port => port.OfFilm(Bench.Her.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Rated(Bench.Her, 31, 9), Rated(Bench.Her, 7, 9), Rated(Bench.Her, 33, 10)]);
        _bench.Ratings.Setup(port => port.OfFilm(Bench.Us.Id, It.IsAny<CancellationToken>())).ReturnsAsync([Rated(Bench.Us, 31, 2), Rated(Bench.Us, 7, 9), Rated(Bench.Us, 33, 4)]);
    }

    private static Screening Over(int id, Film film, int days) => new(new(id), film, _first + Duration.FromDays(days), Duration.FromMinutes(120), ScreeningState.Over);

    private static Rsvp Going(Member member, int? expected) => new(member, RsvpAnswer.Going, _first) { ExpectedHalves = expected };

    private static Rating Rated(Film film, int by, int halves) => new(film, new(new(by), "Somebody"), Stars.FromHalves(halves), null, false, Instant.FromUtc(2026, 12, 24, 0, 0));
}
