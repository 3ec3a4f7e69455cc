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

    // Words for one to six, in the languages that the bot speaks.
    private static readonly string[][] _numbers =
    [
        ["a", "an", "one", "ein", "eine", "einen", "einer", "einem", "eines", "un", "une"],
        ["two", "zwei", "deux"], ["three", "drei", "trois"], ["four", "vier", "quatre"], ["five", "fünf", "cinq"], ["six", "sechs"],
    ];

    private LeadTimes(IReadOnlyList<Duration> all) => All = all;

    /// <summary>The times, each once; at most <see cref="ScreeningPolicy.MaxReminders"/>, each a minute to <see cref="ScreeningPolicy.MaxLead"/>.</summary>
    public IReadOnlyList<Duration> All { get; }

    /// <summary>
    /// Parses times as a person types them: <c>24h, 1h, 10m</c>, <c>2d</c>, <c>an hour and 10 minutes before</c>, <c>1 Tag und 2 Stunden vorher</c>,
    /// <c>none</c>. "And" separates two times; it adds nothing up.
    /// </summary>
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
        foreach (var part in Separators().Split(BeforeTheStart().Replace(s.ToLowerInvariant(), " ")).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var match = Written().Match(part);
            if (!match.Success)
                return false;
            var number = match.Groups["half"].Success ? 30 : NumberOf(match.Groups["number"].Value);
            var time = match.Groups["unit"] is { Success: true } unit ? unit.Value[0] switch
            {
                'd' or 't' or 'j' => Duration.FromDays(number),
                'w' => Duration.FromDays(7 * number),
                'h' or 's' => Duration.FromHours(number),
                _ => Duration.FromMinutes(number),
            } : Duration.FromMinutes(number);
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

    private static int NumberOf(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.FindIndex(_numbers, words => words.Contains(number)) + 1;

    [GeneratedRegex(
        "^(?:(?<half>half an hour|half hour|(?:eine )?halbe stunde|(?:une )?demi[- ]heure)"
        + "|(?<number>[0-9]{1,5}|an?|one|two|three|four|five|six|eine?[nrms]?|zwei|drei|vier|fünf|sechs|une?|deux|trois|quatre|cinq) *"
        + "(?<unit>w|weeks?|wochen?|d|days?|t|tage?n?|j|jours?|h|hrs?|hours?|heures?|std\\.?|stunden?|m|mins?|minutes?|minuten?))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"[,;&+]|\b(?:and|und|sowie|et)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Separators();

    // "an hour before the film", "vor Beginn": that is when each of them is.
    [GeneratedRegex(
        @"\b(?:beforehand|in advance|earlier|ahead|vorher|zuvor|davor|(?:before|vor|avant)(?: +(?:the|dem|der|le|la))?(?: +(?:start|film|movie|screening|beginn|vorführung|début|séance))?)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeTheStart();
}
