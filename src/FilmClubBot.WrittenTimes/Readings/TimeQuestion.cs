namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>What somebody must decide before a written time stands for a moment.</summary>
public enum TimeQuestion
{
    /// <summary>Which day: "next Thursday" on a Tuesday, "Thursday" on a Thursday, a week without its day.</summary>
    WhichDay,

    /// <summary>Whether the day or the month stands first: 3/4.</summary>
    DayOrMonth,

    /// <summary>Two days are written that are not the same: "Thursday 27 November" when that is a Friday.</summary>
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

    /// <summary>Whether an abbreviation is meant literally, or the clock of the place: "19:00 CET" in July.</summary>
    WhichZone,

    /// <summary>The clock shows the time twice, as it is put back.</summary>
    RepeatedHour,
}
