using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class ClosingTimeTests
{
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void The_latest_start_leaves_time_for_the_short_the_film_and_the_interval()
    {
        var screening = new Screening(new(1), null, Instant.FromUtc(2026, 11, 27, 19, 0), Duration.FromMinutes(120), ScreeningState.Announced)
        {
            Presentation = new() { ShortFilm = "The Lamp", ShortMinutes = 10, Interval = 20 },
        };
        Assert.Equal(Instant.FromUtc(2026, 11, 27, 20, 30), ClosingTime.LatestStart(screening, new(23, 0), _london));
        Assert.Equal(Instant.FromUtc(2026, 11, 27, 22, 0), ClosingTime.LatestStart(screening, new(0, 30), _london));
    }
}
