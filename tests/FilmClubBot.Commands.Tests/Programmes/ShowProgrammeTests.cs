using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Programmes;

public class ShowProgrammeTests
{
    private static readonly ScreeningPolicy _terms = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks; Spring 2027: 2027-01-11, 11 weeks", null) };

    [Fact]
    public async Task Shows_the_term_week_by_week_with_a_link_to_the_page()
    {
        var bench = With(
            Screening(1, -7) with { State = ScreeningState.Over },
            Screening(2, 6) with { MovedFrom = Samples.Friday },
            Screening(3, 7) with { State = ScreeningState.Cancelled },
            Screening(4, 8) with { State = ScreeningState.Planned, WasAnnounced = false },
            Screening(5, 60));

        Approved.Verify(Bench.Text(await bench.Run("/programme")));
    }

    [Fact]
    public async Task Shows_another_term_by_name_and_asks_for_an_existing_one()
    {
        var bench = With(Screening(5, 60));

        Assert.Contains("Week 3, from 25 January", Bench.Text(await bench.Run("/programme term:\"spring 2027\"")), StringComparison.Ordinal);
        var unclear = await bench.Run("/programme term:summer");
        Assert.True(unclear.IsRefusal);
        Assert.Contains("There is no term called “summer”", Bench.Text(unclear), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Splits_a_long_programme_into_pages()
    {
        var bench = With([.. Enumerable.Range(1, 8).Select(number => Screening(number, 70 + number))]);

        var first = await bench.Run("/programme");

        Assert.Equal(2, first.Page?.Count);
        Assert.Equal("/programme term:\"Autumn 2026\" page:2", Bench.Buttons(first)["Next ▶"]);
    }

    [Fact]
    public async Task Reports_that_nothing_is_announced()
    {
        var bench = With();

        Assert.Contains("Nothing is announced yet.", Bench.Text(await bench.Run("/programme")), StringComparison.Ordinal);
    }

    private static Bench With(params Screening[] screenings)
    {
        var bench = new Bench { Policy = _terms, Site = new SiteAddress(new Uri("https://club.example/")) };
        bench.Screenings.Setup(port => port.Between(It.IsAny<Instant>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>())).ReturnsAsync(screenings);
        return bench;
    }

    private static Screening Screening(int id, int days) => new(new(id), Bench.Her, Samples.Friday + Duration.FromDays(days), Duration.FromMinutes(126), ScreeningState.Announced)
    {
        Place = "Lantern Hall",
        WasAnnounced = true,
    };
}
