using FilmClubBot.Domain.Calendar;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>How a moment was derived from a text.</summary>
/// <param name="Day">How its day was determined.</param>
/// <param name="HasOwnZone">Whether a zone or an offset was written, so that the society's zone was not used.</param>
/// <param name="Term">The term whose weeks were counted, for <see cref="DaySource.TermWeek"/>.</param>
public sealed record HowRead(DaySource Day, bool HasOwnZone = false, Term? Term = null);

/// <summary>How the day of a moment was determined.</summary>
public enum DaySource
{
    /// <summary>The day was written with its year.</summary>
    Written,

    /// <summary>The day was written without its year or its month: the nearest one ahead.</summary>
    Nearest,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>The day was counted from today: tomorrow, in 2 weeks.</summary>
    Counted,

    /// <summary>A week of a term, or of the year.</summary>
    TermWeek,

    /// <summary>No day was written: today, or tomorrow if the time has passed today.</summary>
    Added,

    /// <summary>The moment itself was written: a timestamp, or "in 2 hours".</summary>
    Moment,
}
