using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Wording;
using NodaTime;

namespace FilmClubBot.Commands.Timing;

/// <summary>The pattern of a language for a day.</summary>
public static partial class DayPattern
{
    /// <summary>A pattern, such as <c>d MMMM uuuu</c>, for a day: French writes the first day of a month as "1er", and the others as numbers.</summary>
    public static string For(LocalDate day, string pattern, Phrases say) =>
        // Where it is a number like the others, "d" stays: with it, the month has the form that follows a number.
        day.Day == 1 && say["times.firstday"] is not "1" and var ordinal ? DayOfMonth.Replace(pattern, $"'{ordinal}'") : pattern;

    [GeneratedRegex("(?<!d)d(?!d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth { get; }
}
