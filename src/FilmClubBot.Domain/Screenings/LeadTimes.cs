using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>How long before a start guests are reminded, the longest first; none for never.</summary>
public sealed partial record LeadTimes : IParsable<LeadTimes>
{
    private LeadTimes(IReadOnlyList<Duration> all) => All = all;

    /// <summary>The times, each once; at most <see cref="ScreeningPolicy.MaxReminders"/>, each a minute to <see cref="ScreeningPolicy.MaxLead"/>.</summary>
    public IReadOnlyList<Duration> All { get; }

    /// <summary>Parses times as a person types them: <c>24h, 1h, 10m</c>, <c>2d</c>, <c>none</c>.</summary>
    /// <exception cref="FormatException">The text is not a list of times.</exception>
    public static LeadTimes Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var times) ? times : throw new FormatException("Reminders are written 24h, 1h, 10m, or none.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out LeadTimes result)
    {
        result = null;
        if (s is not { Length: <= 100 })
            return false;
        if (s.Trim().ToLowerInvariant() is "none" or "never" or "keine" or "nie" or "-")
        {
            result = new([]);
            return true;
        }

        List<Duration> times = [];
        foreach (var part in s.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Written().Match(part);
            if (!match.Success)
                return false;
            var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            var time = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
            {
                'd' or 't' => Duration.FromDays(number),
                'w' => Duration.FromDays(7 * number),
                'h' or 's' => Duration.FromHours(number),
                _ => Duration.FromMinutes(number),
            };
            if (time < Duration.FromMinutes(1) || time > ScreeningPolicy.MaxLead)
                return false;
            times.Add(time);
        }

        times = [.. times.Distinct().OrderDescending()];
        if (times.Count is 0 or > ScreeningPolicy.MaxReminders)
            return false;
        result = new(times);
        return true;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,5}) *(?<unit>w|weeks?|wochen?|d|days?|t|tage?|h|hrs?|hours?|std|stunden?|m|min|minutes?|minuten?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
