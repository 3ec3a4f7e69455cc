using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>How long before a start guests are reminded, the longest first; none for never.</summary>
public sealed partial record LeadTimes : IParsable<LeadTimes>
{
    /// <summary>No times.</summary>
    public static readonly LeadTimes None = new([]);

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
        if (s.Trim().ToLowerInvariant() is "none" or "never" or "off" or "keine" or "nie" or "aus" or "aucun" or "jamais" or "-")
        {
            result = None;
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
                'd' or 't' or 'j' => Duration.FromDays(number),
                'w' => Duration.FromDays(7 * number),
                'h' or 's' => Duration.FromHours(number),
                _ => Duration.FromMinutes(number),
            };
            if (time < Duration.FromMinutes(1) || time > ScreeningPolicy.MaxLead)
                return false;
            times.Add(time);
        }

        if (times.Count == 0 || times.Distinct().Count() > ScreeningPolicy.MaxReminders)
            return false;
        result = Of(times);
        return true;
    }

    /// <summary>The times, sorted and each once.</summary>
    /// <param name="times">Times that <see cref="TryParse"/> accepts.</param>
    public static LeadTimes Of(IEnumerable<Duration> times) => new([.. times.Distinct().OrderDescending()]);

    /// <summary>As they are typed: <c>1d, 2h</c>.</summary>
    public override string ToString() => All.Count == 0 ? "none" : string.Join(", ", All.Select(Typed));

    private static string Typed(Duration time) => ((long)time.TotalMinutes) switch
    {
        var minutes when minutes % (24 * 60) == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / (24 * 60)}d"),
        var minutes when minutes % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h"),
        var minutes => string.Create(CultureInfo.InvariantCulture, $"{minutes}m"),
    };

    [GeneratedRegex("^(?<number>[0-9]{1,5}) *(?<unit>w|weeks?|wochen?|d|days?|t|tage?|j|jours?|h|hrs?|hours?|heures?|std|stunden?|m|min|minutes?|minuten?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
