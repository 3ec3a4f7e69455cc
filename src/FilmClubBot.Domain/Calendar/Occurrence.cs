using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>One occurrence of a <see cref="Recurrence"/>.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Time">The moment of its wall-clock time, or two to choose from where a clock change skips or repeats the time.</param>
public sealed record Occurrence(int Number, WallTime Time)
{
    /// <summary>The moment; null where a clock change skips or repeats the time, and a moderator must choose.</summary>
    public ZonedDateTime? At => Time is WallTime.Once once ? once.At : null;
}
