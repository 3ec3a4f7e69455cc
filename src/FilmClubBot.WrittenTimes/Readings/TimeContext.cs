using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>What a written time is read against.</summary>
/// <param name="Now">The moment of writing; "tomorrow" is counted from it.</param>
/// <param name="Zone">The society's zone: the wall on which a time is meant that names no other.</param>
/// <param name="Locale">The society's language, such as <c>de</c>. Words of English and German are read in either; it decides only what the two write differently.</param>
public sealed record TimeContext(Instant Now, DateTimeZone Zone, string Locale)
{
    /// <summary>How far ahead a time may be, in years.</summary>
    public const int MaxYears = 5;

    /// <summary>The society's terms, for "week 5 Thursday"; none unless given.</summary>
    public TermDates Terms { get; init; } = TermDates.None;

    /// <summary>When screenings usually begin: offered where a day is written without a time, the likeliest first. 19:00 and 20:00 unless given; six are looked at.</summary>
    public IReadOnlyList<LocalTime> UsualStarts { get; init; } = [new(19, 0), new(20, 0)];

    /// <summary>Whether the society writes as Germans do.</summary>
    internal bool IsGerman => Locale.StartsWith("de", StringComparison.OrdinalIgnoreCase);
}
