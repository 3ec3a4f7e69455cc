using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>When a venue closes on an evening.</summary>
public static class ClosingTime
{
    // A start before this time belongs to the previous evening.
    private const int EveningsEnd = 5;

    /// <summary>When the venue closes on the evening of a start.</summary>
    /// <param name="start">A start at the venue.</param>
    /// <param name="closesAt">When it closes; a time before noon is on the next day.</param>
    /// <param name="zone">The venue's zone.</param>
    public static Instant Of(Instant start, LocalTime closesAt, DateTimeZone zone)
    {
        var local = start.InZone(zone);
        var evening = local.Hour < EveningsEnd ? local.Date.PlusDays(-1) : local.Date;
        return zone.AtLeniently((closesAt.Hour < 12 ? evening.PlusDays(1) : evening) + closesAt).ToInstant();
    }

    /// <summary>The latest start at which a screening with its short, film and interval ends before the venue closes.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="closesAt">When the venue closes; a time before noon is on the next day.</param>
    /// <param name="zone">The venue's zone.</param>
    public static Instant LatestStart(Screening screening, LocalTime closesAt, DateTimeZone zone) => Of(screening.Start, closesAt, zone) - (screening.End - screening.Start);
}
