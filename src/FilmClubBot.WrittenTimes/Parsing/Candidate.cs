using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>A possible moment of a written time, with the choice made at each ambiguity.</summary>
/// <param name="At">The moment.</param>
/// <param name="Wall">The meaning of its wall-clock time.</param>
/// <param name="Way">The index of the way in which the parts were combined.</param>
/// <param name="Zone">The index of the zone.</param>
/// <param name="Day">The day.</param>
/// <param name="Clock">The time of day.</param>
/// <param name="Days">The days to choose from.</param>
/// <param name="Clocks">The times to choose from.</param>
/// <param name="Said">The parsed parts of the text.</param>
internal sealed record Candidate(Instant At, WallTime Wall, int Way, int Zone, LocalDate Day, ClockChoice Clock, DayPlan Days, ClockPlan Clocks, Said Said)
{
    /// <summary>Whether a clock change skips the written time, and this moment is a replacement.</summary>
    public bool IsShifted => Wall is WallTime.Skipped;
}
