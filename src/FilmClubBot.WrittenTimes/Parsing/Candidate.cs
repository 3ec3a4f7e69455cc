using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>One moment that a written time may mean, and which turn led to it at each doubt.</summary>
/// <param name="At">The moment.</param>
/// <param name="Wall">What its time on the wall stands for.</param>
/// <param name="Way">Which way to put the parts together.</param>
/// <param name="Zone">Which zone.</param>
/// <param name="Day">Which day.</param>
/// <param name="Clock">Which time.</param>
/// <param name="Days">The days among which it is.</param>
/// <param name="Clocks">The times among which it is.</param>
/// <param name="Said">What was written.</param>
internal sealed record Candidate(Instant At, WallTime Wall, int Way, int Zone, LocalDate Day, ClockChoice Clock, DayPlan Days, ClockPlan Clocks, Said Said)
{
    /// <summary>Whether the time on the wall is skipped, and this is what it may stand for.</summary>
    public bool IsShifted => Wall is WallTime.Skipped;
}
