using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The days that were written.</summary>
/// <param name="Days">They, in the order in which they are tried; at least one.</param>
/// <param name="Source">Where they come from.</param>
internal sealed record DayPlan(IReadOnlyList<LocalDate> Days, DaySource Source)
{
    /// <summary>Whether the first of the days that lies ahead is the one; otherwise each may be meant, and somebody must choose.</summary>
    public bool TakesNearest { get; init; }

    /// <summary>What is to be decided where several may be meant.</summary>
    public TimeQuestion Question { get; init; } = TimeQuestion.WhichDay;

    /// <summary>The like days later on, for a time that has passed; bounded.</summary>
    public IEnumerable<LocalDate> Next { get; init; } = [];

    /// <summary>The term whose weeks were counted.</summary>
    public Term? Term { get; init; }
}
