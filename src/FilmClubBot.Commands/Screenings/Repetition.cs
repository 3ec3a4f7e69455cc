using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>How often a screening is repeated.</summary>
internal enum Repetition
{
    /// <summary>Every week on the same day.</summary>
    Weekly,

    /// <summary>Every other week on the same day.</summary>
    Fortnightly,

    /// <summary>Every month on the same weekday: the first Monday, the last Friday.</summary>
    Monthly,
}

/// <summary>Calculates the times.</summary>
internal static class RepetitionExtensions
{
    // Not every month has a fifth of a weekday, but every month has a last one.
    private const int LastDayOfFourth = 28;

    /// <summary>The local times from a first one on, that one included.</summary>
    public static Recurrence From(this Repetition repetition, LocalDateTime first, int times) => repetition switch
    {
        Repetition.Weekly => new Recurrence.Weekly(first.Date, first.TimeOfDay, [first.DayOfWeek], 1, count: times),
        Repetition.Fortnightly => new Recurrence.Weekly(first.Date, first.TimeOfDay, [first.DayOfWeek], 2, count: times),
        _ => new Recurrence.Monthly(first.Date, first.TimeOfDay, first.Day > LastDayOfFourth ? Nth.Last : (Nth)(1 + ((first.Day - 1) / 7)), first.DayOfWeek, 1, count: times),
    };
}
