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

    [Theory]
    [InlineData("Old Mill", 22)]
    [InlineData("the old MILL ", 23)]
    [InlineData("old  mill", 22)]
    [InlineData("Town Hall", 23)]
    [InlineData(null, null)]
    public void A_venue_may_close_at_a_time_of_its_own(string? place, int? hour)
    {
        var policy = new ScreeningPolicy { ClosesAt = new(23, 0), Venues = new Dictionary<string, LocalTime> { ["Old Mill"] = new(22, 0) } };
        var screening = new Screening(new(1), null, Instant.FromUtc(2026, 11, 27, 19, 0), Duration.FromHours(2), ScreeningState.Announced) { Place = place };
        Assert.Equal(hour, policy.ClosingOf(screening)?.Hour);
    }
}
