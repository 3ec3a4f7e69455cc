namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>Why a text cannot be read as a time.</summary>
public enum UnreadableReason
{
    /// <summary>It contains neither a day nor a time.</summary>
    Empty,

    /// <summary>It is longer than <see cref="TimeReader.MaxLength"/>.</summary>
    TooLong,

    /// <summary>A part was not understood.</summary>
    Words,

    /// <summary>More than one time is written: from seven to nine, Thursday or Friday.</summary>
    SeveralTimes,

    /// <summary>There is no such day: 31 November.</summary>
    NoSuchDay,

    /// <summary>There is no such time of day: 25:00, 7:60.</summary>
    NoSuchTime,

    /// <summary>Two parts contradict each other: two times, or 19:00 in the morning.</summary>
    Contradiction,

    /// <summary>A week of the term is written, and no current or upcoming term is known.</summary>
    NoTerm,

    /// <summary>The term has no such week.</summary>
    OutsideTerm,

    /// <summary>An abbreviation that several zones use, or an unknown zone.</summary>
    UnclearZone,

    /// <summary>More than <see cref="TimeContext.MaxYears"/> years ahead.</summary>
    TooFar,
}
