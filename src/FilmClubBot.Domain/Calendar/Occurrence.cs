using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>One time of a <see cref="Recurrence"/>.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Time">What its time on the wall stands for: one moment, or two to choose from where a clock change falls on it.</param>
public sealed record Occurrence(int Number, WallTime Time)
{
    /// <summary>The moment; null where a clock change skips or repeats the time, and somebody must say which is meant.</summary>
    public ZonedDateTime? At => Time is WallTime.Once once ? once.At : null;
}
