using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Weeks and durations: week 5, 5. Woche, KW 48, next week, in 2 weeks, a week on, in half an hour.</summary>
internal static class WeekForms
{
    private const int Most = 1000;

    /// <summary>The element that begins at a position, or null.</summary>
    public static Recognised? At(WrittenText text, int at) =>
        NumberedWeek(text, at) ?? CountedWeek(text, at) ?? NamedWeek(text, at) ?? InPeriod(text, at) ?? PeriodFrom(text, at) ?? WeekBehindDay(text, at);

    // "week 5", "wk5", "Woche 5", "KW 48", "w5".
    private static Recognised? NumberedWeek(WrittenText text, int at)
    {
        var next = text[at + 1].Is('.') || text[at + 1].Is('#') ? at + 2 : at + 1;
        var isYearWeek = text[at].Is("kw", "kalenderwoche");
        var isTermWeek = TimeVocabulary.TermWeeks.Contains(text[at].Word) || (text[at].Is("w") && !text[next].AfterSpace);
        if (!isYearWeek && !isTermWeek)
            return null;
        if (NumberWords.Short(text, next) is not var (number, end) || text[end].Is(':') || text[end].Is("uhr", "pm", "am"))
            return null;
        return new(isYearWeek ? new TimeElement.YearWeek(number) : new TimeElement.TermWeek(number), end);
    }

    // "5. Woche", "5th week", "fifth week", "48. KW".
    private static Recognised? CountedWeek(WrittenText text, int at)
    {
        int number, next;
        if (text[at].IsShortNumber && (text[at + 1].Is('.') || TimeVocabulary.OrdinalEndings.Contains(text[at + 1].Word)))
            (number, next) = ((int)text[at].Number, at + 2);
        else if (TimeVocabulary.Ordinals.TryGetValue(text[at].Word, out number))
            next = at + 1;
        else
            return null;
        if (text[next].Is("kw", "kalenderwoche"))
            return new(new TimeElement.YearWeek(number), next + 1);
        return TimeVocabulary.TermWeeks.Contains(text[next].Word) ? new(new TimeElement.TermWeek(number), next + 1) : null;
    }

    // "next week", "diese Woche", "the week after next".
    private static Recognised? NamedWeek(WrittenText text, int at)
    {
        if (text[at].Is("week") && text[at + 1].Is("after") && text[at + 2].Is("next"))
            return new(new TimeElement.WeekAhead(2, Tongue.English), at + 3);
        if (!TimeVocabulary.Selectors.TryGetValue(text[at].Word, out var selector) || !text[at + 1].Is("week", "wk", "woche"))
            return null;
        var weeks = selector.Which switch { Selector.This => 0, Selector.AfterNext => 2, Selector.Last => -1, _ => 1 };
        return new(new TimeElement.WeekAhead(weeks, selector.Tongue), at + 2);
    }

    // "in 2 weeks", "in einer Woche", "in 1 hour 30 minutes", "in einer halben Stunde".
    private static Recognised? InPeriod(WrittenText text, int at)
    {
        if (!text[at].Is("in"))
            return null;
        if (text[at + 1].Is("half") && text[at + 2].Is("a", "an") && text[at + 3].Is("hour"))
            return new(new TimeElement.Later(Duration.FromMinutes(30)), at + 4);
        if (text[at + 1].Is("einer") && text[at + 2].Is("halben") && text[at + 3].Is("stunde"))
            return new(new TimeElement.Later(Duration.FromMinutes(30)), at + 4);
        return Counted(text, at + 1) is var (count, unit, next) ? Stretch(text, count, unit, next, isIdiom: false) : null;
    }

    // "2 weeks from now", "a week on Thursday", "two weeks from Friday", "a week today".
    private static Recognised? PeriodFrom(WrittenText text, int at)
    {
        if (Counted(text, at) is not var (count, unit, next))
            return null;
        if (text[next].Is("from") && text[next + 1].Is("now", "today"))
            return Stretch(text, count, unit, next, isIdiom: false) is { } found ? found with { Next = found.Next + 2 } : null;
        if (unit is not (TimeUnit.Week or TimeUnit.Fortnight))
            return null;
        var hasLink = text[next].Is("from", "on", "after");
        var day = hasLink ? next + 1 : next;
        var isDay = TimeVocabulary.Weekdays.ContainsKey(text[day].Word) || TimeVocabulary.Ahead.ContainsKey(text[day].Word) || text[day].Is("morgen")
            || (TimeVocabulary.Selectors.ContainsKey(text[day].Word) && TimeVocabulary.Weekdays.ContainsKey(text[day + 1].Word));
        return isDay ? Stretch(text, count, unit, hasLink ? day : next, isIdiom: true) : null;
    }

    // "Thursday week", "tomorrow week".
    private static Recognised? WeekBehindDay(WrittenText text, int at) =>
        text[at].Is("week") && (TimeVocabulary.Weekdays.ContainsKey(text[at - 1].Word) || TimeVocabulary.Ahead.ContainsKey(text[at - 1].Word))
            ? new(new TimeElement.WeeksLater(1, IsIdiom: true), at + 1)
            : null;

    private static (int Count, TimeUnit Unit, int Next)? Counted(WrittenText text, int at)
    {
        if (NumberWords.Count(text, at) is not var (count, unitAt))
            return null;
        return TimeVocabulary.Units.TryGetValue(text[unitAt].Word, out var unit) ? (count, unit, unitAt + 1) : null;
    }

    private static Recognised Stretch(WrittenText text, int count, TimeUnit unit, int next, bool isIdiom)
    {
        if (count > Most)
            return new(new TimeElement.Impossible(UnreadableReason.TooFar), next);
        switch (unit)
        {
            case TimeUnit.Minute or TimeUnit.Hour:
                var duration = In(unit, count);
                // More parts may follow: "1 hour and 30 minutes".
                var more = text[next].Is("and", "und") ? next + 1 : next;
                if (unit == TimeUnit.Hour && Counted(text, more) is (var minutes, TimeUnit.Minute, var end) && minutes <= Most)
                    return new(new TimeElement.Later(duration + Duration.FromMinutes(minutes)), end);
                return new(new TimeElement.Later(duration), next);
            case TimeUnit.Week or TimeUnit.Fortnight:
                return new(new TimeElement.WeeksLater(unit == TimeUnit.Week ? count : 2 * count, isIdiom), next);
            case TimeUnit.Day:
                return new(new TimeElement.PeriodAhead(Period.FromDays(count), MayBeWeek: count == 8 && text[next - 1].Is("tage", "tagen")), next);
            case TimeUnit.Month:
                return new(new TimeElement.PeriodAhead(Period.FromMonths(count)), next);
            default:
                return new(new TimeElement.PeriodAhead(Period.FromYears(count)), next);
        }
    }

    private static Duration In(TimeUnit unit, int count) => unit == TimeUnit.Hour ? Duration.FromHours(count) : Duration.FromMinutes(count);
}
