using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Timing;

/// <summary>Says moments, and what is wrong with a written time and how to mend it.</summary>
public static class TimeWords
{
    // Up to how many days ahead a label counts them.
    private const int DaysCounted = 13;

    /// <summary>A moment in full: <c>Thursday 26 November 2026, 19:00</c>, with the offset where the clock shows that time twice.</summary>
    public static string InFull(ZonedDateTime at, Phrases say) => Clarified(at, Full(at.LocalDateTime, say), say);

    /// <summary>A day in full: <c>Thursday 26 November 2026</c>.</summary>
    public static string Day(LocalDate day, Phrases say) => LocalDatePattern.Create(say["times.day"], say.Culture).Format(day);

    /// <summary>A time in few letters: <c>Thu 26 Nov 2026, 19:00</c>.</summary>
    public static string InBrief(LocalDateTime time, Phrases say) => LocalDateTimePattern.Create(say["times.brief"], say.Culture).Format(time);

    /// <summary>A moment as it is suggested: shorter, with how many days it is ahead, in at most 100 UTF-16 units.</summary>
    /// <param name="at">The moment, in the society's zone.</param>
    /// <param name="context">From when the days are counted.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="namesZone">Whether the zone is named in any case, as another was written.</param>
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

    /// <summary>What a text that is still being typed may become, the likeliest first; the next usual starts for an empty one.</summary>
    /// <param name="text">What is typed so far.</param>
    /// <param name="context">What it is read against.</param>
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

    /// <summary>Why a written time stands for no moment yet, and what to do; the choices are left to who shows them.</summary>
    /// <param name="reading">What was found; one that is resolved says the moment.</param>
    /// <param name="text">What was written.</param>
    /// <param name="say">The reader's language.</param>
    public static string Explain(TimeReading reading, string text, Phrases say) => reading switch
    {
        TimeReading.Resolved resolved => InFull(resolved.At, say),
        TimeReading.Ambiguous ambiguous => say[Question(ambiguous.Question), ("text", HostileText.Shorten(text))],
        TimeReading.Skipped skipped => Skipped(skipped, say),
        TimeReading.Past past => say["times.past", ("text", HostileText.Shorten(text)), ("moment", InFull(past.At, say))],
        TimeReading.Unreadable unreadable => Unreadable(unreadable, text, say),
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "A kind of reading that has no words."),
    };

    private static string Skipped(TimeReading.Skipped skipped, Phrases say)
    {
        var gap = skipped.Zone.MapLocal(skipped.Written);
        return say[
            "times.skipped",
            ("moment", Full(skipped.Written, say)), ("zone", skipped.Zone.Id),
            ("from", Clock(gap.EarlyInterval.IsoLocalEnd, say)), ("to", Clock(gap.LateInterval.IsoLocalStart, say))];
    }

    private static string Unreadable(TimeReading.Unreadable unreadable, string text, Phrases say) => say[
        Reason(unreadable.Reason),
        ("text", HostileText.Shorten(text)),
        ("part", HostileText.Shorten(unreadable.Part.Length == 0 ? text : unreadable.Part)),
        ("most", unreadable.Reason == UnreadableReason.TooFar ? TimeContext.MaxYears : TimeReader.MaxLength),
        ("term", unreadable.Term?.Name ?? ""),
        ("weeks", unreadable.Term?.Weeks ?? 0)];

    private static string Full(LocalDateTime time, Phrases say) =>
        $"{Day(time.Date, say)}, {Clock(time, say)}";

    private static string Clock(LocalDateTime time, Phrases say) => LocalDateTimePattern.Create(time.Second == 0 ? "HH:mm" : "HH:mm:ss", say.Culture).Format(time);

    // The clock shows the time twice: the zone's name for it and its distance from UTC tell the two apart.
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
