using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>
/// Combines the elements of a text. Ambiguous numbers are resolved by the other elements: next to a time, "10.11" is a date. If no
/// element resolves them, every possible combination is returned.
/// </summary>
/// <param name="stretches">The spans of the text.</param>
/// <param name="text">The text.</param>
/// <param name="today">The day of writing.</param>
internal sealed class Sorting(IReadOnlyList<Stretch> stretches, WrittenText text, LocalDate today)
{
    private TimeQuestion? _doubt;

    /// <summary>Every combination, with the question that decides between them; or the reason why there is none.</summary>
    public Sorted Sort()
    {
        if (Unknown() is { } unknown)
            return Sorted.Not(unknown.IsBetweenTimes ? UnreadableReason.SeveralTimes : UnreadableReason.Words, unknown.Part);
        foreach (var stretch in stretches)
        {
            if (stretch.Element is TimeElement.Impossible impossible)
                return Sorted.Not(impossible.Reason, PartOf(stretch));
        }

        IReadOnlyList<Said> ways = [new()];
        foreach (var index in Enumerable.Range(0, stretches.Count).OrderBy(index => Rank(stretches[index].Element!)))
        {
            List<Said> next = [.. ways.SelectMany(way => Settle(index, way).Select(way.With)).OfType<Said>()];
            if (next is [])
                return Sorted.Not(stretches[index].Element is TimeElement.Bare ? UnreadableReason.Words : UnreadableReason.Contradiction, PartOf(stretches[index]));
            ways = next;
        }

        return ways is [{ HasDay: false, HasTime: false, Part: null, Later: null, Moment: null }]
            ? Sorted.Not(UnreadableReason.Empty, text.Part(0, text.Count))
            : new(ways, _doubt, null);
    }

    // Certain elements come before uncertain ones, and of the uncertain ones those with a single meaning come first.
    private static int Rank(TimeElement element) => element switch
    {
        TimeElement.DottedPair pair => pair.CanBeDate && pair.CanBeTime ? 2 : 1,
        TimeElement.Bare => 3,
        _ => 0,
    };

    private string PartOf(Stretch stretch) => text.Part(stretch.From, stretch.Until);

    // Adjacent unknown tokens form one part: an unknown word, or the words between two times.
    private (string Part, bool IsBetweenTimes)? Unknown()
    {
        var first = stretches.TakeWhile(stretch => stretch.Element is not null).Count();
        if (first == stretches.Count)
            return null;
        var count = stretches.Skip(first).TakeWhile(stretch => stretch.Element is null).Count();
        var isLink = text[stretches[first].From] is var link && (TimeVocabulary.Links.Contains(link.Word) || link.Mark is '&' or '+' or '/' || (link.Is('-') && !link.AfterSpace));
        return (text.Part(stretches[first].From, stretches[first + count - 1].Until), isLink && count == 1 && first > 0 && first + 1 < stretches.Count);
    }

    private IEnumerable<TimeElement> Settle(int index, Said said) => stretches[index].Element switch
    {
        TimeElement.DottedPair pair => Settle(pair, said),
        TimeElement.Bare { Digits: > 2 } joined => Settle(joined, IsBehindDate(index, said), said),
        TimeElement.Bare bare => OfShort(bare, index, said) is { } settled ? WithOwnDay(settled, bare, said) : [],
        var sure => [sure!],
    };

    private IEnumerable<TimeElement> Settle(TimeElement.DottedPair pair, Said said)
    {
        var date = new TimeElement.Date(null, pair.Second, pair.First);
        if (!pair.CanBeTime || (pair.CanBeDate && said.HasTime))
            return [date];
        var time = new TimeElement.Clock(pair.First, pair.Second, pair.Form!.Value);
        if (!pair.CanBeDate || said.Day is not null || said.Ahead is not null || said.Week is not null)
            return [time];
        _doubt ??= TimeQuestion.DateOrTime;
        return [date, time];
    }

    // "1930", "730", and a year after a date: up to the maximum years ahead, and last year as a mistake.
    private IEnumerable<TimeElement> Settle(TimeElement.Bare joined, bool isBehindDate, Said said)
    {
        var (hour, minute) = (joined.Number / 100, joined.Number % 100);
        var isTime = hour <= 23 && minute <= 59;
        var time = new TimeElement.Clock(hour, minute, ClockForms.FormOf(Token.None with { Digits = joined.Digits - 2 }, hour, hasMinutes: true));
        if (!isBehindDate || joined.Digits < 4)
            return isTime && !said.HasTime ? [time] : [];

        var isNear = joined.Number >= today.Year - 1 && joined.Number <= today.Year + TimeContext.MaxYears;
        if (said.HasTime || !isTime || (isNear && minute % 5 != 0))
            return [new TimeElement.YearOf(joined.Number)];
        // Neither 20:23 nor the year 2023 is plausible for a screening, so the user must choose.
        if (!isNear && !(minute % 5 != 0 && joined.Number / 100 is 19 or 20))
            return [time];
        _doubt ??= TimeQuestion.YearOrTime;
        return [new TimeElement.YearOf(joined.Number), time];
    }

    // An hour if none was written; next to one, the year after a date or the day of the month next to a weekday.
    private TimeElement? OfShort(TimeElement.Bare bare, int index, Said said)
    {
        var isDay = said.Day is null && said.Ahead is null && bare.Number is >= 1 and <= 31 && (said.Weekday is not null || bare.HasDot);
        var hasAnother = stretches.Skip(index + 1).Any(stretch => stretch.Element is TimeElement.Bare { Digits: <= 2 });
        var isLast = index == stretches.Count - 1;
        // 0 alone is a mistake rather than midnight; "12 noon" states the time twice.
        var isSaidTwice = said.Clock is null && bare.Number == 12;
        if ((!said.HasTime || isSaidTwice) && bare.Number <= 24 && (bare.Number > 0 || bare.Digits == 2) && !(isDay && (hasAnother || (bare.HasDot && !isLast))))
            return new TimeElement.Clock(bare.Number, 0, ClockForms.FormOf(Token.None with { Digits = bare.Digits }, bare.Number, hasMinutes: false));
        if (IsBehindDate(index, said) && bare.Digits == 2)
            return new TimeElement.YearOf(2000 + bare.Number);
        return isDay ? new TimeElement.DayOfMonth(bare.Number) : null;
    }

    // "Thursday 17" is five o'clock, or the 17th where that is a Thursday.
    private IEnumerable<TimeElement> WithOwnDay(TimeElement settled, TimeElement.Bare bare, Said said)
    {
        if (settled is not TimeElement.Clock || said is not { Weekday: { } weekday, Day: null, Ahead: null, Week: null, Part: null } || !IsNextOf(bare.Number, weekday.Day))
            return [settled];
        _doubt ??= TimeQuestion.DateOrTime;
        return [settled, new TimeElement.DayOfMonth(bare.Number)];
    }

    private bool IsNextOf(int day, IsoDayOfWeek weekday)
    {
        var month = day >= today.Day ? today.ToYearMonth() : today.ToYearMonth().PlusMonths(1);
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) && month.OnDayOfMonth(day).DayOfWeek == weekday;
    }

    // Whether the number directly follows a date without a year.
    private bool IsBehindDate(int index, Said said)
    {
        var before = index - 1;
        while (before >= 0 && stretches[before].Element is TimeElement.Filler)
            before--;
        return before >= 0 && stretches[before].Element is TimeElement.Date { Year: null } or TimeElement.EitherOrder { Year: null } or TimeElement.NthInMonth && said.Day is not null;
    }
}

/// <summary>The combined elements of a text.</summary>
/// <param name="Ways">Every way to read it.</param>
/// <param name="Question">The question that decides between the ways, if there are several.</param>
/// <param name="Failure">The reason why there is no way, or null.</param>
internal sealed record Sorted(IReadOnlyList<Said> Ways, TimeQuestion? Question, TimeReading.Unreadable? Failure)
{
    /// <summary>A failure.</summary>
    public static Sorted Not(UnreadableReason reason, string part) => new([], null, new(reason, part));
}
