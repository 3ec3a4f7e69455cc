using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Ratings;

public class BlindPeriodTests
{
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly ScreeningPolicy _blind = new() { BlindRatings = true };
    private static readonly Instant _start = Instant.FromUtc(2026, 11, 26, 19, 0), _announced = Instant.FromUtc(2026, 11, 19, 9, 0), _results = Instant.FromUtc(2026, 11, 27, 10, 0);

    [Theory]
    [InlineData(ScreeningState.Planned, false)]
    [InlineData(ScreeningState.Announced, true)]
    [InlineData(ScreeningState.Running, true)]
    [InlineData(ScreeningState.Over, true)]
    [InlineData(ScreeningState.Cancelled, false)]
    public void Runs_from_the_announcement_to_the_results(ScreeningState state, bool isBlind)
    {
        var period = BlindPeriod.Of([Screening(state)], _blind, _london, _results - Duration.Epsilon);

        Assert.Equal(isBlind ? new BlindPeriod(_announced, _results) : null, period);
    }

    [Fact]
    public void Ends_with_the_results() => Assert.Null(BlindPeriod.Of([Screening(ScreeningState.Over)], _blind, _london, _results));

    [Fact]
    public void Does_not_exist_in_a_society_that_rates_openly() => Assert.Null(BlindPeriod.Of([Screening(ScreeningState.Announced)], new(), _london, _announced));

    [Fact]
    public void Spans_two_screenings_of_the_same_film()
    {
        var second = Screening(ScreeningState.Announced) with { Start = _start + Duration.FromDays(7), AnnounceFrom = _announced + Duration.FromDays(1) };

        Assert.Equal(new BlindPeriod(_announced, _results + Duration.FromDays(7)), BlindPeriod.Of([Screening(ScreeningState.Running), second], _blind, _london, _start));
    }

    private static Screening Screening(ScreeningState state) =>
        new(new(1), new Film(new(1), "Her", 2013, []), _start, Duration.FromHours(2), state) { AnnounceFrom = _announced, WasAnnounced = true };
}
