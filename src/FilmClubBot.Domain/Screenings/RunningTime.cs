using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A position in a film, counted from its beginning: <c>43:12</c>, <c>1:02:03</c>.</summary>
/// <param name="Value">Whole seconds, from none to <see cref="Screening.MaxLength"/>.</param>
public readonly partial record struct RunningTime(Duration Value) : IParsable<RunningTime>
{
    /// <summary>Hours, minutes and seconds in a player's format.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Value.TotalHours}:{Value.Minutes:00}:{Value.Seconds:00}");

    /// <summary>Parses minutes and seconds, or hours, minutes and seconds.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static RunningTime Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var time) ? time : throw new FormatException("A running time is written 43:12 or 1:02:03.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RunningTime result)
    {
        result = default;
        if (s is not { Length: <= 12 } || Written().Match(s.Trim()) is not { Success: true } match)
            return false;
        var hours = match.Groups["hours"] is { Success: true } given ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var value = Duration.FromHours(hours) + Duration.FromMinutes(int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture))
            + Duration.FromSeconds(int.Parse(match.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture));
        result = new(value);
        return value <= Screening.MaxLength;
    }

    // Minutes alone may exceed an hour: players show 75:30 too.
    [GeneratedRegex("^(?:(?<hours>[0-9]{1,2}):(?<minutes>[0-5][0-9])|(?<minutes>[0-9]{1,3})):(?<seconds>[0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
