using FilmClubBot.Domain.Calendar;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Dates: 27 November, Nov 27th, 27.11., 3/4, am 27., the last Friday of November.</summary>
internal static class DateForms
{
    private const int Century = 2000;

    /// <summary>The element that begins at a position, or null.</summary>
    public static Recognised? At(WrittenText text, int at) =>
        NthWeekday(text, at) ?? DayThenMonth(text, at) ?? MonthThenDay(text, at) ?? Dotted(text, at) ?? Slashed(text, at) ?? Lone(text, at);

    // "27 Nov", "27. November 2026", "27th of November", "27-Nov-2026", "first of March", "dritter Dezember".
    private static Recognised? DayThenMonth(WrittenText text, int at)
    {
        if (Number(text, at) is not { } day)
            return null;
        var next = at + 1;
        if (IsOrdinalEnding(text[next]))
            next++;
        while (text[next].Mark is '.' or '-' or '/' || text[next].Is("of"))
        {
            if (++next > at + 4)
                return null;
        }

        return TimeVocabulary.Months.TryGetValue(text[next].Word, out var month) ? WithYear(text, next + 1, month, day) : null;
    }

    // "Nov 27", "November 27th, 2026", "March the 5th", "March first".
    private static Recognised? MonthThenDay(WrittenText text, int at)
    {
        if (!TimeVocabulary.Months.TryGetValue(text[at].Word, out var month))
            return null;
        var next = at + 1;
        while (text[next].Mark is '.' or '-' or '/' || text[next].Is("the"))
        {
            if (++next > at + 3)
                return null;
        }

        if (Number(text, next) is not { } day || IsClock(text, next))
            return null;
        var end = IsOrdinalEnding(text[next + 1]) ? next + 2 : next + 1;
        return WithYear(text, end, month, day);
    }

    // Only an unambiguous year is read here; other numbers after a date are weighed with the rest.
    private static Recognised WithYear(WrittenText text, int at, int month, int day)
    {
        var year = at;
        if (text[year].Is('.'))
            year++;
        if (text[year].Mark is '-' or '/' && text[year + 1].Digits is 2 or 4 && !text[year + 1].AfterSpace)
            return new(new TimeElement.Date(Year(text[year + 1]), month, day), year + 2);
        if (text[year].Is(','))
            year++;
        if (text[year].Is('\'') && text[year + 1] is { Digits: 2, AfterSpace: false })
            return new(new TimeElement.Date(Year(text[year + 1]), month, day), year + 2);
        return new(new TimeElement.Date(null, month, day), at);
    }

    // "27.11.2026", "27.11.26", "27.11.", "27. 11.", and "27.11" as a pair that may be a time.
    private static Recognised? Dotted(WrittenText text, int at)
    {
        if (!(text[at].IsShortNumber && text[at + 1].Is('.') && text[at + 2].IsShortNumber))
            return null;
        var (first, second) = ((int)text[at].Number, (int)text[at + 2].Number);
        if (!text[at + 3].Is('.'))
        {
            var form = text[at + 2].IsPair ? ClockForms.FormOf(text[at], first, hasMinutes: true) : (ClockForm?)null;
            return text[at + 2].AfterSpace ? null : new(new TimeElement.DottedPair(first, second, form), at + 3);
        }

        if (text[at + 4] is { Digits: 2 or 4, AfterSpace: false } year && !text[at + 5].Is(':'))
            return new(new TimeElement.Date(Year(year), second, first), at + 5);
        // "19.30." at the end of a sentence.
        var isTime = second > 12 && at + 4 == text.Count && text[at + 2].IsPair;
        return isTime ? new(new TimeElement.DottedPair(first, second, ClockForms.FormOf(text[at], first, hasMinutes: true)), at + 4) : new(new TimeElement.Date(null, second, first), at + 4);
    }

    // "3/4", "27/11/2026", "27-11-2026".
    private static Recognised? Slashed(WrittenText text, int at)
    {
        if (!(text[at].IsShortNumber && text[at + 1].Mark is '/' or '-' && text[at + 2].IsShortNumber))
            return null;
        var (first, second) = ((int)text[at].Number, (int)text[at + 2].Number);
        if (text[at + 3].Mark == text[at + 1].Mark)
        {
            return text[at + 4] is { Digits: 2 or 4, AfterSpace: false } year && !text[at + 5].Is(':')
                ? new(new TimeElement.EitherOrder(Year(year), first, second), at + 5)
                : null;
        }

        // "7-9" is more likely a time range.
        return text[at + 1].Is('/') ? new(new TimeElement.EitherOrder(null, first, second), at + 3) : null;
    }

    // "27th", "the 27th", "am 27.", "den 27."; in German, "am" alone makes a number a day.
    private static Recognised? Lone(WrittenText text, int at)
    {
        var number = at;
        while (text[number].Is("the", "am", "den", "dem", "der", "on") && number < at + 2)
            number++;
        if (!text[number].IsShortNumber || IsClock(text, number))
            return null;
        var day = new TimeElement.DayOfMonth((int)text[number].Number);
        if (IsOrdinalEnding(text[number + 1]))
            return IsMonth(text, text[number + 2].Is("of") ? number + 3 : number + 2) ? null : new(day, number + 2);
        if (number == at || !text[number - 1].Is("the", "am", "den", "dem", "der"))
            return null;
        // "am 27.11." and "am 27. November" are read by other forms.
        if (text[number + 1].Is('.') && text[number + 2].Digits == 2 && !text[number + 2].AfterSpace)
            return null;
        var end = text[number + 1].Is('.') ? number + 2 : number + 1;
        return IsMonth(text, text[end].Is("of") ? end + 1 : end) || text[end].Mark == '/' || (text[end].IsShortNumber && text[end + 1].Is('.')) ? null : new(day, end);
    }

    // "first Thursday in December", "letzten Freitag im November".
    private static Recognised? NthWeekday(WrittenText text, int at)
    {
        if (Which(text, at) is not var (nth, next) || !TimeVocabulary.Weekdays.TryGetValue(text[next].Word, out var weekday) || weekday.Part is not null)
            return null;
        next++;
        while (text[next].Is("of", "in", "im", "the", "des", "vom"))
        {
            if (++next > at + 6)
                return null;
        }

        return TimeVocabulary.Months.TryGetValue(text[next].Word, out var month) ? new(new TimeElement.NthInMonth(nth, weekday.Day, month), next + 1) : null;
    }

    private static (Nth Nth, int Next)? Which(WrittenText text, int at)
    {
        if (TimeVocabulary.Selectors.TryGetValue(text[at].Word, out var selector) && selector.Which == Selector.Last)
            return (Nth.Last, at + 1);
        if (TimeVocabulary.Ordinals.TryGetValue(text[at].Word, out var ordinal) && ordinal <= 5)
            return ((Nth)ordinal, at + 1);
        return text[at] is { IsShortNumber: true, Number: >= 1 and <= 5 } token && (IsOrdinalEnding(text[at + 1]) || text[at + 1].Is('.'))
            ? ((Nth)token.Number, at + 2)
            : null;
    }

    private static bool IsOrdinalEnding(Token token) => !token.AfterSpace && TimeVocabulary.OrdinalEndings.Contains(token.Word);

    // A number that is part of a time: "7:30", "7.30", "7pm", "19 Uhr".
    private static bool IsClock(WrittenText text, int at) =>
        text[at + 1].Is(':') || (text[at + 1].Is('.') && text[at + 2].IsPair && !text[at + 2].AfterSpace && !text[at + 3].Is('.'))
        || TimeVocabulary.HourSigns.Contains(text[at + 1].Word) || ClockForms.HasHalf(text, at + 1);

    private static bool IsMonth(WrittenText text, int at) => TimeVocabulary.Months.ContainsKey(text[at].Word);

    private static int? Number(WrittenText text, int at) =>
        text[at].IsShortNumber ? (int)text[at].Number : TimeVocabulary.Ordinals.TryGetValue(text[at].Word, out var ordinal) ? ordinal : null;

    private static int Year(Token token) => (int)token.Number + (token.IsPair ? Century : 0);
}
