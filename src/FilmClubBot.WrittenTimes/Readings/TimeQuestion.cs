namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>What the user must decide before a written time has a single meaning.</summary>
public enum TimeQuestion
{
    /// <summary>Which day: "next Thursday" on a Tuesday, "Thursday" on a Thursday, a week without its day.</summary>
    WhichDay,

    /// <summary>Whether the day or the month comes first: 3/4.</summary>
    DayOrMonth,

    /// <summary>Two days are written that contradict each other: "Thursday 27 November" when that is a Friday.</summary>
    DaysDiffer,

    /// <summary>Whether a pair of numbers is a date or a time: 10.11.</summary>
    DateOrTime,

    /// <summary>Whether four digits are a year or a time: "27 Nov 2030", "27 Nov 2025".</summary>
    YearOrTime,

    /// <summary>A day is written without a time.</summary>
    WhichTime,

    /// <summary>Before or after noon: 7.</summary>
    HalfOfDay,

    /// <summary>The beginning or the end of the day, or of the night: midnight.</summary>
    Midnight,

    /// <summary>Whether an abbreviation is meant literally, or as the local time: "19:00 CET" in July.</summary>
    WhichZone,

    /// <summary>The clock shows the time twice, because it is moved back.</summary>
    RepeatedHour,
}
