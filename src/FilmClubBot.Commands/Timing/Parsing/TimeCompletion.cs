using System.Globalization;
using FilmClubBot.Commands.Wording;

namespace FilmClubBot.Commands.Timing.Parsing;

/// <summary>Offers what a text that is still being typed may become: what it means already, and what it means with its last word finished.</summary>
internal sealed class TimeCompletion(TimeContext context, Phrases say)
{
    // How many days are offered while nothing is typed.
    private const int DaysOffered = 8;

    private static readonly string[] _english = ["today", "tonight", "tomorrow", "next", "week", "noon", "midnight", .. Names("en")];
    private static readonly string[] _german = ["heute", "heute abend", "morgen", "übermorgen", "nächsten", "woche", "mittag", "mitternacht", .. Names("de")];

    /// <summary>The likeliest first, each moment once; at most so many.</summary>
    public IReadOnlyList<TimeSuggestion> Complete(string text, int max) =>
    [
        .. (string.IsNullOrWhiteSpace(text) ? Upcoming() : Meant(text).Concat(Finished(text)))
            .DistinctBy(choice => choice.At.ToInstant())
            .Take(max)
            .Select(choice => new TimeSuggestion(TimeWords.Label(choice.At, context, say), choice.Value, choice.At)),
    ];

    private IEnumerable<TimeChoice> Upcoming()
    {
        var weighing = new Weighing(context);
        var today = context.Now.InZone(context.Zone).Date;
        return Enumerable.Range(0, DaysOffered).SelectMany(day => context.UsualStarts.SelectMany(start => weighing.Choices(today.PlusDays(day), new ClockChoice(start, 0), context.Zone)));
    }

    private IReadOnlyList<TimeChoice> Meant(string text) => TimeWords.Choices(WrittenTimes.Read(text, context));

    // The words of both languages, the society's own first.
    private IEnumerable<TimeChoice> Finished(string text)
    {
        var at = text.Length;
        while (at > 0 && char.IsLetter(text[at - 1]))
            at--;
        if (at == text.Length)
            return [];
        var (before, typed) = (text[..at], Spelling.Fold(text[at..].ToLowerInvariant()));
        return (context.IsGerman ? _german.Concat(_english) : _english.Concat(_german))
            .Where(word => Spelling.Of(word).Any(spelling => spelling.Length > typed.Length && spelling.StartsWith(typed, StringComparison.Ordinal)))
            .SelectMany(word => Meant(before + word));
    }

    private static IEnumerable<string> Names(string language)
    {
        var names = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        return names.DayNames.Concat(names.MonthNames).Where(name => name.Length > 0).Select(name => name.ToLowerInvariant());
    }
}
