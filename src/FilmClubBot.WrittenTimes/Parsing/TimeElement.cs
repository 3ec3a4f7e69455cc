using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The meaning of a span of a written time.</summary>
internal abstract record TimeElement
{
    /// <summary>Words without effect: at, um, a comma.</summary>
    public sealed record Filler : TimeElement;

    /// <summary>A day of the week.</summary>
    public sealed record Weekday(IsoDayOfWeek Day, Selector Which, Tongue Tongue) : TimeElement;

    /// <summary>A day that is complete by itself.</summary>
    public abstract record DayElement : TimeElement;

    /// <summary>Today and the adjacent days.</summary>
    public sealed record DaysAhead(int Days) : DayElement;

    /// <summary>A period of days, months or years from today; in German, eight days also mean a week.</summary>
    public sealed record PeriodAhead(Period Period, bool MayBeWeek = false) : DayElement;

    /// <summary>A date, usually without a year.</summary>
    public sealed record Date(int? Year, int Month, int Day) : DayElement;

    /// <summary>Two numbers, either of which may be the month.</summary>
    public sealed record EitherOrder(int? Year, int First, int Second) : DayElement;

    /// <summary>The year of a date that was written without one.</summary>
    public sealed record YearOf(int Year) : TimeElement;

    /// <summary>A day of this month, or of the next.</summary>
    public sealed record DayOfMonth(int Day) : DayElement;

    /// <summary>The nth, or the last, of a weekday in a month.</summary>
    public sealed record NthInMonth(Nth Nth, IsoDayOfWeek DayOfWeek, int Month, int? Year = null) : DayElement;

    /// <summary>A week, whose day is written next to it or not at all.</summary>
    public abstract record WeekElement : TimeElement;

    /// <summary>This week, or the next.</summary>
    public sealed record WeekAhead(int Weeks, Tongue Tongue) : WeekElement;

    /// <summary>A number of weeks later: "in 2 weeks", and in an idiom "a week on".</summary>
    public sealed record WeeksLater(int Weeks, bool IsIdiom) : WeekElement;

    /// <summary>A week of the term, by number.</summary>
    public sealed record TermWeek(int Week) : WeekElement;

    /// <summary>A week of the year, in the ISO 8601 numbering.</summary>
    public sealed record YearWeek(int Week) : WeekElement;

    /// <summary>A time of day.</summary>
    public sealed record Clock(int Hour, int Minute, ClockForm Form, int Second = 0) : TimeElement;

    /// <summary>A part of the day.</summary>
    public sealed record Part(DayPart DayPart) : TimeElement;

    /// <summary>A duration from now.</summary>
    public sealed record Later(Duration Duration) : TimeElement;

    /// <summary>The moment itself.</summary>
    public sealed record Moment(Instant At) : TimeElement;

    /// <summary>A zone; several if it is ambiguous.</summary>
    public sealed record InZone(IReadOnlyList<DateTimeZone> Zones) : TimeElement;

    /// <summary>A number that is a time, a day or a year, depending on the other elements.</summary>
    public sealed record Bare(int Number, int Digits, bool HasDot) : TimeElement;

    /// <summary>Two numbers with a dot between: a date or a time; without a form, not a time.</summary>
    public sealed record DottedPair(int First, int Second, ClockForm? Form) : TimeElement
    {
        /// <summary>Whether it can be a date.</summary>
        public bool CanBeDate => First is >= 1 and <= 31 && Second is >= 1 and <= 12;

        /// <summary>Whether it can be a time.</summary>
        public bool CanBeTime => Form is not null && First <= 24 && Second <= 59;
    }

    /// <summary>An impossible or unreadable part.</summary>
    public sealed record Impossible(UnreadableReason Reason) : TimeElement;
}

/// <summary>Which of the days with one name is meant.</summary>
internal enum Selector
{
    /// <summary>No word, or "coming".</summary>
    Any,

    /// <summary>This.</summary>
    This,

    /// <summary>Next.</summary>
    Next,

    /// <summary>After next.</summary>
    AfterNext,

    /// <summary>Last.</summary>
    Last,
}

/// <summary>The language of a word whose meaning depends on it.</summary>
internal enum Tongue
{
    /// <summary>English, whose weeks begin on Monday or on Sunday.</summary>
    English,

    /// <summary>German, whose weeks begin on Monday.</summary>
    German,
}

/// <summary>Whether the half of the day is certain.</summary>
internal enum ClockForm
{
    /// <summary>On the 24-hour clock: 19:00, 07:30.</summary>
    Full,

    /// <summary>An hour up to 12, in one digit or in words: 7, 7:30, half past seven.</summary>
    Open,

    /// <summary>An hour up to 12 in two digits, with minutes: 10:30. In German this means the 24-hour clock.</summary>
    TwoDigits,

    /// <summary>With a.m.</summary>
    Am,

    /// <summary>With p.m.</summary>
    Pm,

    /// <summary>A number of minutes past midnight.</summary>
    PastMidnight,
}

/// <summary>A part of the day.</summary>
internal enum DayPart
{
    /// <summary>From midnight to noon.</summary>
    Morning,

    /// <summary>Around noon.</summary>
    Noon,

    /// <summary>After noon.</summary>
    Afternoon,

    /// <summary>Until midnight.</summary>
    Evening,

    /// <summary>Around midnight.</summary>
    Night,

    /// <summary>The evening and the night of one day; its small hours are on the next day.</summary>
    Tonight,

    /// <summary>Midnight.</summary>
    Midnight,
}
