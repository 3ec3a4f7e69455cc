using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>The context in which a written time is read.</summary>
/// <param name="Now">The moment of writing; "tomorrow" is counted from it.</param>
/// <param name="Zone">The society's zone, which is used for a time without a zone.</param>
/// <param name="Locale">The society's language, such as <c>de</c>. English and German words are read in either; it only resolves forms that differ.</param>
public sealed record TimeContext(Instant Now, DateTimeZone Zone, string Locale)
{
    /// <summary>How far ahead a time may be, in years.</summary>
    public const int MaxYears = 5;

    /// <summary>The society's terms, for "week 5 Thursday"; none by default.</summary>
    public TermDates Terms { get; init; } = TermDates.None;

    /// <summary>The usual starts of screenings, offered for a day without a time, the likeliest first. Default: 19:00 and 20:00; six are used.</summary>
    public IReadOnlyList<LocalTime> UsualStarts { get; init; } = [new(19, 0), new(20, 0)];

    /// <summary>Whether the society's language is German.</summary>
    internal bool IsGerman => Locale.StartsWith("de", StringComparison.OrdinalIgnoreCase);
}
