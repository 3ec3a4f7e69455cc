using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class ProgrammeTests
{
    private static readonly DateTimeZone _auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
    private static readonly Term _term = new("Autumn", new LocalDate(2026, 10, 4), 10);
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 4, 0, 0);

    [Fact]
    public void A_day_is_a_day_in_the_societys_time_zone()
    {
        // Saturday evening in London, Sunday morning and another week of the term in Auckland.
        var programme = Programme.Of([Screening(1, Instant.FromUtc(2026, 11, 7, 18, 0))], _term, _now, _auckland);

        Assert.Equal((6, new LocalDate(2026, 11, 8)), (programme.Weeks[0].Number, programme.Weeks[0].FirstDay));
    }

    [Fact]
    public void Weeks_without_a_screening_are_left_out()
    {
        var programme = Programme.Of([Screening(2, Instant.FromUtc(2026, 11, 20, 6, 0)), Screening(1, Instant.FromUtc(2026, 10, 6, 6, 0))], _term, _now, _auckland);

        Assert.Equal([1, 7], programme.Weeks.Select(week => week.Number));
        Assert.Empty(programme.Past);
    }

    [Fact]
    public void Upcoming_screenings_outside_of_the_term_come_after_it()
    {
        var programme = Programme.Of([Screening(1, Instant.FromUtc(2026, 12, 24, 6, 0)), Screening(2, Instant.FromUtc(2026, 9, 1, 6, 0), ScreeningState.Over)], _term, _now, _auckland);

        Assert.Equal(1, Assert.Single(programme.Ahead).Id.Value);
        Assert.Empty(programme.Weeks);
        Assert.Empty(programme.Past);
    }

    [Fact]
    public void Screenings_that_were_never_announced_are_left_out()
    {
        Screening[] untold =
        [
            Screening(1, _now + Duration.FromDays(1), ScreeningState.Planned) with { WasAnnounced = false },
            Screening(2, _now + Duration.FromDays(1), ScreeningState.Cancelled) with { WasAnnounced = false },
        ];

        Assert.Empty(Programme.Of(untold, null, _now, _auckland).All);
        Assert.Single(Programme.Of([untold[1] with { WasAnnounced = true }], null, _now, _auckland).All);
    }

    [Theory]
    [InlineData("2026-10-04", "Autumn")]
    [InlineData("2026-12-12", "Autumn")]
    [InlineData("2026-12-13", "Spring")]
    [InlineData("2027-06-01", null)]
    public void Between_two_terms_the_next_one_is_shown(string day, string? expected)
    {
        var terms = new TermDates([_term, new("Spring", new LocalDate(2027, 1, 10), 10)]);

        Assert.Equal(expected, Programme.UsualTerm(terms, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)?.Name);
    }

    [Fact]
    public void The_span_covers_the_term_and_upcoming_screenings_or_the_last_twelve_months()
    {
        var ofTerm = Programme.Span(_term, _now, _auckland);
        var open = Programme.Span(null, _now, _auckland);

        Assert.Equal(new LocalDate(2026, 10, 4), ofTerm.Start.InZone(_auckland).Date);
        Assert.Equal(new LocalDate(2025, 11, 4), open.Start.InZone(_auckland).Date);
        Assert.True(ofTerm.End > _now + Duration.FromDays(365));
    }

    private static Screening Screening(int id, Instant start, ScreeningState state = ScreeningState.Announced) =>
        new(new(id), new Film(new(1), "Her", 2013, []), start, Duration.FromHours(2), state) { WasAnnounced = true };
}
