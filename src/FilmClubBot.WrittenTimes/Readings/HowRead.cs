using FilmClubBot.Domain.Calendar;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>How a moment was found in what was written.</summary>
/// <param name="Day">Where its day comes from.</param>
/// <param name="HasOwnZone">Whether a zone or an offset was written, so that the society's played no part.</param>
/// <param name="Term">The term whose weeks were counted, for <see cref="DaySource.TermWeek"/>.</param>
public sealed record HowRead(DaySource Day, bool HasOwnZone = false, Term? Term = null);

/// <summary>Where the day of a moment comes from.</summary>
public enum DaySource
{
    /// <summary>It was written with its year.</summary>
    Written,

    /// <summary>It was written without its year or its month: the nearest that lies ahead.</summary>
    Nearest,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>It was counted from today: tomorrow, in 2 weeks.</summary>
    Counted,

    /// <summary>A week of a term, or of the year.</summary>
    TermWeek,

    /// <summary>No day was written: today, or tomorrow where the time has passed today.</summary>
    Added,

    /// <summary>The moment itself was written: a timestamp, or "in 2 hours".</summary>
    Moment,
}
