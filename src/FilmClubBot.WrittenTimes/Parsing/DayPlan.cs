using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The days that the text may mean.</summary>
/// <param name="Days">The days, in the order in which they are tried; at least one.</param>
/// <param name="Source">How the days were determined.</param>
internal sealed record DayPlan(IReadOnlyList<LocalDate> Days, DaySource Source)
{
    /// <summary>Whether the first of the days that lies ahead is meant; otherwise each may be meant, and the user must choose.</summary>
    public bool TakesNearest { get; init; }

    /// <summary>The question to ask if several days may be meant.</summary>
    public TimeQuestion Question { get; init; } = TimeQuestion.WhichDay;

    /// <summary>The corresponding later days, for a time that has passed; bounded.</summary>
    public IEnumerable<LocalDate> Next { get; init; } = [];

    /// <summary>The term whose weeks were counted.</summary>
    public Term? Term { get; init; }
}
