using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Films;

/// <summary>How long a film runs, in whole minutes: 1 to <see cref="MaxMinutes"/>.</summary>
/// <param name="Minutes">The minutes.</param>
public readonly partial record struct Runtime(int Minutes) : IParsable<Runtime>
{
    /// <summary>A day: the longest film ever shown in a cinema is shorter.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>The runtime as a duration.</summary>
    public Duration Duration => Duration.FromMinutes(Minutes);

    /// <summary>Parses a runtime as a person types it: <c>126</c>, <c>126 min</c>, <c>2h06</c>, <c>2:06</c>, <c>2 h 6 min</c>.</summary>
    /// <exception cref="FormatException">The text is not a runtime.</exception>
    public static Runtime Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var runtime) ? runtime : throw new FormatException("A runtime is written 126, 126 min or 2h06.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Runtime result)
    {
        result = default;
        var match = Written().Match(s ?? "");
        if (!match.Success)
            return false;
        var minutes = (60 * Number(match.Groups["hours"])) + Number(match.Groups["minutes"]);
        if (minutes is < 1 or > MaxMinutes || (match.Groups["hours"].Success && Number(match.Groups["minutes"]) > 59))
            return false;
        result = new(minutes);
        return true;
    }

    /// <summary>The minutes, such as <c>126 min</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minutes} min");

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?:(?<hours>[0-9]{1,2})\s*(?:h|hrs?|hours?|std\.?|stunden?|:)\s*(?:(?<minutes>[0-9]{1,2})\s*(?:m|min\.?|minutes?|minuten)?)?|(?<minutes>[0-9]{1,4})\s*(?:m|min\.?|minutes?|minuten)?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
