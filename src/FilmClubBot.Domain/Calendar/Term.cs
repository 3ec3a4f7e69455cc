using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Domain.Calendar;

/// <summary>
/// A university term with numbered weeks: "week 5". A week of a term is seven days long and begins on the weekday of the term's first
/// day: a term that begins on a Sunday has weeks from Sunday to Saturday.
/// </summary>
public sealed record Term : IParsable<Term>
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxName = 60;

    /// <summary>The most weeks.</summary>
    public const int MaxWeeks = 60;

    private const int FirstYear = 1900, LastYear = 2199;

    /// <summary>Makes a term.</summary>
    /// <param name="name">The name: 1 to <see cref="MaxName"/> units, on one line, without a semicolon.</param>
    /// <param name="firstDay">The first day of its first week, in the years 1900 to 2199.</param>
    /// <param name="weeks">How many weeks it has: 1 to <see cref="MaxWeeks"/>.</param>
    /// <exception cref="ArgumentException">An argument is outside its bounds; the message states which.</exception>
    public Term(string name, LocalDate firstDay, int weeks)
    {
        if (ProblemWith(name, firstDay, weeks) is { } problem)
            throw new ArgumentException(problem);
        (Name, FirstDay, Weeks) = (name, firstDay, weeks);
    }

    /// <summary>The name, such as <c>Autumn 2026</c>.</summary>
    public string Name { get; }

    /// <summary>The first day of week 1.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How many weeks it has.</summary>
    public int Weeks { get; }

    /// <summary>The last day of its last week.</summary>
    public LocalDate LastDay => FirstDay.PlusWeeks(Weeks).PlusDays(-1);

    /// <summary>Whether the term has a week with that number: 1 to <see cref="Weeks"/>.</summary>
    public bool HasWeek(int week) => week >= 1 && week <= Weeks;

    /// <summary>The number of the week that a day is in; null for a day outside of the term.</summary>
    public int? WeekOf(LocalDate day) => day >= FirstDay && day <= LastDay ? 1 + (Period.DaysBetween(FirstDay, day) / 7) : null;

    /// <summary>The day of a week of the term.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The term has no such week; see <see cref="HasWeek"/>.</exception>
    public LocalDate DayIn(int week, IsoDayOfWeek weekday) =>
        HasWeek(week)
            ? FirstDay.PlusDays((7 * (week - 1)) + ((weekday - FirstDay.DayOfWeek + 7) % 7))
            : throw new ArgumentOutOfRangeException(nameof(week), week, $"\"{Name}\" has the weeks 1 to {Weeks}.");

    /// <summary>Parses a term in the settings' format: <c>Autumn 2026: 2026-09-28, 10 weeks</c>; <c>Wochen</c> is accepted too.</summary>
    /// <exception cref="FormatException">The text is not a term; the message states which part is wrong.</exception>
    public static Term Parse(string s, IFormatProvider? provider) => Read(s, out var problem) ?? throw new FormatException(problem);

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Term result) =>
        (result = Read(s, out _)) is not null;

    /// <summary>The term in the settings' format.</summary>
    public override string ToString() => $"{Name}: {LocalDatePattern.Iso.Format(FirstDay)}, {Weeks} {(Weeks == 1 ? "week" : "weeks")}";

    private static Term? Read(string? text, out string? problem)
    {
        problem = $"A term is written \"Autumn 2026: 2026-09-28, 10 weeks\", not \"{text}\".";
        // The name may contain colons; the date does not.
        if (text is not { Length: < 200 } || text.LastIndexOf(':') is var colon && colon < 0)
            return null;
        var name = text[..colon].Trim();
        if (text[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries) is not [var first, var length])
            return null;
        if (!LocalDatePattern.Iso.Parse(first).TryGetValue(default, out var firstDay))
        {
            problem = $"The first day of the term \"{name}\" is \"{first}\", which is no day; write it as 2026-09-28.";
            return null;
        }

        var words = length.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var number, var unit] || !IsWeeks(unit) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks))
        {
            problem = $"The length of the term \"{name}\" is \"{length}\"; write it as \"10 weeks\".";
            return null;
        }

        problem = ProblemWith(name, firstDay, weeks);
        return problem is null ? new(name, firstDay, weeks) : null;
    }

    private static bool IsWeeks(string unit) => unit.ToLowerInvariant() is "week" or "weeks" or "woche" or "wochen";

    private static string? ProblemWith(string name, LocalDate firstDay, int weeks) =>
        name.Length is 0 or > MaxName || name.Any(character => character == ';' || char.IsControl(character)) || string.IsNullOrWhiteSpace(name)
            ? $"The term \"{name}\" needs a name of 1 to {MaxName} characters, on one line and without a semicolon."
            : weeks is < 1 or > MaxWeeks
                ? $"The term \"{name}\" has {weeks} weeks; it can have 1 to {MaxWeeks}."
                : firstDay.Year is < FirstYear or > LastYear
                    ? $"The term \"{name}\" begins in {firstDay.Year}; the year must be {FirstYear} to {LastYear}."
                    : null;
}
