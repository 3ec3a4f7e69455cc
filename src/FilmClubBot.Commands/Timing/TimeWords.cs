using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Timing;

/// <summary>Formats moments, and explains problems of a written time and how to fix them.</summary>
public static class TimeWords
{
    // The most days ahead that a label counts.
    private const int DaysCounted = 13;

    /// <summary>A moment in full: <c>Thursday 26 November 2026, 19:00</c>, with the offset where the local time is ambiguous.</summary>
    public static string InFull(ZonedDateTime at, Phrases say) => Clarified(at, Full(at.LocalDateTime, say), say);

    /// <summary>A day in full: <c>Thursday 26 November 2026</c>.</summary>
    public static string Day(LocalDate day, Phrases say) => LocalDatePattern.Create(DayPattern.For(day, say["times.day"], say), say.Culture).Format(day);

    /// <summary>A time in short form: <c>Thu 26 Nov 2026, 19:00</c>.</summary>
    public static string InBrief(LocalDateTime time, Phrases say) => LocalDateTimePattern.Create(DayPattern.For(time.Date, say["times.brief"], say), say.Culture).Format(time);

    /// <summary>A span of time, such as <c>24 hours</c>, in the largest unit that divides it; at least a minute.</summary>
    public static string Span(Duration span, Phrases say) => Math.Max(1, (long)Math.Round(span.TotalMinutes)) switch
    {
        var minutes when minutes % (24 * 60) == 0 && minutes > 24 * 60 => say["times.span.days", ("n", (int)(minutes / (24 * 60)))],
        var minutes when minutes % 60 == 0 => say["times.span.hours", ("n", (int)(minutes / 60))],
        var minutes => say["times.span.minutes", ("n", (int)minutes)],
    };

    /// <summary>The label of a suggestion: shorter, with the number of days ahead, in at most 100 UTF-16 units.</summary>
    /// <param name="at">The moment, in the society's zone.</param>
    /// <param name="context">The moment from which the days are counted.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="namesZone">Whether the zone is always named, because the text names another one.</param>
    public static string Label(ZonedDateTime at, TimeContext context, Phrases say, bool namesZone = false)
    {
        var days = Period.DaysBetween(context.Now.InZone(context.Zone).Date, at.Date);
        var time = InBrief(at.LocalDateTime, say);
        var moment = namesZone ? WithZone(at, time, say) : Clarified(at, time, say);
        return days switch
        {
            0 => say["times.label.today", ("moment", moment)],
            1 => say["times.label.tomorrow", ("moment", moment)],
            > 1 and <= DaysCounted => say["times.label.days", ("moment", moment), ("n", days)],
            _ => moment,
        };
    }

    /// <summary>The possible completions of a time that is being typed, the likeliest first; the next usual starts for an empty text.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="context">The context in which it is parsed.</param>
    /// <param name="say">The language of the labels.</param>
    /// <param name="max">The most suggestions.</param>
    public static IReadOnlyList<TimeSuggestion> Suggest(string text, TimeContext context, Phrases say, int max)
    {
        var namesZone = TimeReader.NamesZone(text, context);
        return
        [
            .. TimeReader.Complete(text, context)
                .Select(choice => new TimeSuggestion(Label(choice.At, context, say, namesZone), choice.Value, choice.At))
                // Seconds are not shown.
                .DistinctBy(suggestion => suggestion.Label)
                .Take(max),
        ];
    }

    /// <summary>Why a written time does not resolve to a moment yet, and what to do; the caller shows the choices.</summary>
    /// <param name="reading">The result of parsing; for a resolved one the text is the moment.</param>
    /// <param name="text">The text.</param>
    /// <param name="say">The reader's language.</param>
    public static string Explain(TimeReading reading, string text, Phrases say) => reading switch
    {
        TimeReading.Resolved resolved => InFull(resolved.At, say),
        TimeReading.Ambiguous { Missing: { } missing } ambiguous => $"{Asked(ambiguous, text, say)} {Missing(missing, say)}",
        TimeReading.Ambiguous ambiguous => Asked(ambiguous, text, say),
        TimeReading.Skipped skipped => $"{Missing(skipped.Missing, say)} {say["times.ask.instead"]}",
        TimeReading.Past past => say["times.past", ("text", HostileText.Shorten(text)), ("moment", InFull(past.At, say))],
        TimeReading.Unreadable unreadable => Unreadable(unreadable, text, say),
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "A reading of this kind has no text; add one."),
    };

    private static string Asked(TimeReading.Ambiguous ambiguous, string text, Phrases say) => say[Question(ambiguous.Question), ("text", HostileText.Shorten(text))];

    private static string Missing(MissingTime missing, Phrases say)
    {
        var gap = missing.Zone.MapLocal(missing.Written);
        return say[
            "times.missing",
            ("moment", Full(missing.Written, say)), ("zone", ZoneWords.Name(missing.Zone)),
            ("from", Clock(gap.EarlyInterval.IsoLocalEnd, say)), ("to", Clock(gap.LateInterval.IsoLocalStart, say))];
    }

    private static string Unreadable(TimeReading.Unreadable unreadable, string text, Phrases say) => say[
        IsSeries(unreadable, say) ? "times.unreadable.series" : Reason(unreadable.Reason),
        ("text", HostileText.Shorten(text)),
        ("part", HostileText.Shorten(unreadable.Part.Length == 0 ? text : unreadable.Part)),
        ("most", unreadable.Reason == UnreadableReason.TooFar ? TimeContext.MaxYears : TimeReader.MaxLength),
        ("term", unreadable.Term?.Name ?? ""),
        ("weeks", unreadable.Term?.Weeks ?? 0)];

    // "every friday 8pm"
    private static bool IsSeries(TimeReading.Unreadable unreadable, Phrases say) => unreadable.Reason == UnreadableReason.Words
        && unreadable.Part.Split(' ')[0] is var first && say["times.repeating"].Split(", ").Contains(first, StringComparer.OrdinalIgnoreCase);

    private static string Full(LocalDateTime time, Phrases say) =>
        $"{Day(time.Date, say)}, {Clock(time, say)}";

    private static string Clock(LocalDateTime time, Phrases say) => LocalDateTimePattern.Create(time.Second == 0 ? "HH:mm" : "HH:mm:ss", say.Culture).Format(time);

    // The local time is ambiguous: the zone's abbreviation and its offset from UTC distinguish the two moments.
    private static string Clarified(ZonedDateTime at, string moment, Phrases say) => WallTime.Of(at.LocalDateTime, at.Zone) is WallTime.Repeated
        ? WithZone(at, moment, say)
        : moment;

    private static string WithZone(ZonedDateTime at, string moment, Phrases say) =>
        say["times.withzone", ("moment", moment), ("name", at.GetZoneInterval().Name), ("offset", at.Offset.ToString("m", CultureInfo.InvariantCulture))];

    private static string Question(TimeQuestion question) => question switch
    {
        TimeQuestion.WhichDay => "times.ask.whichday",
        TimeQuestion.DayOrMonth => "times.ask.dayormonth",
        TimeQuestion.DaysDiffer => "times.ask.daysdiffer",
        TimeQuestion.DateOrTime => "times.ask.dateortime",
        TimeQuestion.YearOrTime => "times.ask.yearortime",
        TimeQuestion.WhichTime => "times.ask.whichtime",
        TimeQuestion.HalfOfDay => "times.ask.halfofday",
        TimeQuestion.Midnight => "times.ask.midnight",
        TimeQuestion.WhichZone => "times.ask.whichzone",
        _ => "times.ask.repeatedhour",
    };

    private static string Reason(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => "times.unreadable.empty",
        UnreadableReason.TooLong => "times.unreadable.toolong",
        UnreadableReason.Words => "times.unreadable.words",
        UnreadableReason.SeveralTimes => "times.unreadable.severaltimes",
        UnreadableReason.NoSuchDay => "times.unreadable.nosuchday",
        UnreadableReason.NoSuchTime => "times.unreadable.nosuchtime",
        UnreadableReason.Contradiction => "times.unreadable.contradiction",
        UnreadableReason.NoTerm => "times.unreadable.noterm",
        UnreadableReason.OutsideTerm => "times.unreadable.outsideterm",
        UnreadableReason.UnclearZone => "times.unreadable.unclearzone",
        _ => "times.unreadable.toofar",
    };
}
