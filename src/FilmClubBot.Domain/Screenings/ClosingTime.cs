using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>When a venue closes on an evening.</summary>
public static class ClosingTime
{
    // What begins before it belongs to the evening before.
    private const int EveningsEnd = 5;

    /// <summary>When the venue closes on the evening of a start.</summary>
    /// <param name="start">When something begins there.</param>
    /// <param name="closesAt">When it closes; a time before noon is of the next day.</param>
    /// <param name="zone">The venue's zone.</param>
    public static Instant Of(Instant start, LocalTime closesAt, DateTimeZone zone)
    {
        var local = start.InZone(zone);
        var evening = local.Hour < EveningsEnd ? local.Date.PlusDays(-1) : local.Date;
        return zone.AtLeniently((closesAt.Hour < 12 ? evening.PlusDays(1) : evening) + closesAt).ToInstant();
    }
}
