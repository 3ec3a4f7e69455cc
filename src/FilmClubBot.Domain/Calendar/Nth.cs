using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>Which of a month's Mondays, Tuesdays and so on.</summary>
public enum Nth
{
    /// <summary>The one on the 1st to 7th.</summary>
    First = 1,

    /// <summary>The one on the 8th to 14th.</summary>
    Second,

    /// <summary>The one on the 15th to 21st.</summary>
    Third,

    /// <summary>The one on the 22nd to 28th.</summary>
    Fourth,

    /// <summary>The one on the 29th to 31st, in the months that have it.</summary>
    Fifth,

    /// <summary>The fourth or the fifth, whichever is the last.</summary>
    Last,
}

/// <summary>Finds such days.</summary>
public static class NthExtensions
{
    /// <summary>The day in a month; null where the month has no fifth.</summary>
    public static LocalDate? Of(this Nth nth, IsoDayOfWeek weekday, YearMonth month)
    {
        var first = month.OnDayOfMonth(1);
        first = first.PlusDays((weekday - first.DayOfWeek + 7) % 7);
        if (nth == Nth.Last)
            return Nth.Fifth.Of(weekday, month) ?? first.PlusWeeks(3);
        var day = first.PlusWeeks(nth - Nth.First);
        return day.Month == month.Month ? day : null;
    }
}
