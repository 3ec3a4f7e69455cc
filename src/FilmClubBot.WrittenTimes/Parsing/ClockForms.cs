using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Times of day: 19:00, 7pm, 19 Uhr 30, 19h30, half past seven, halb acht, noon.</summary>
internal static class ClockForms
{
    /// <summary>The element that begins at a position, or null.</summary>
    public static Recognised? At(WrittenText text, int at) => HalfPast(text, at) ?? Quarter(text, at) ?? Minutes(text, at) ?? Numeric(text, at) ?? Spoken(text, at);

    /// <summary>Hour, minute and second with colons; a fraction of a second is ignored.</summary>
    public static (int Hour, int Minute, int Second, int Next)? Colon(WrittenText text, int at)
    {
        if (!(text[at].IsShortNumber && text[at + 1].Is(':') && text[at + 2] is { Digits: 1 or 2, AfterSpace: false }))
            return null;
        var (hour, minute) = ((int)text[at].Number, (int)text[at + 2].Number);
        // A single digit after the colon is a typing error, or is still being typed.
        if (!text[at + 2].IsPair)
            return (hour, 99, 0, at + 3);
        if (!(text[at + 3].Is(':') && text[at + 4].IsPair))
            return (hour, minute, 0, at + 3);
        var hasFraction = text[at + 5].Mark is '.' or ',' && text[at + 6] is { Digits: > 0, AfterSpace: false };
        return (hour, minute, (int)text[at + 4].Number, hasFraction ? at + 7 : at + 5);
    }

    /// <summary>Whether a.m. or p.m. follows.</summary>
    public static bool HasHalf(WrittenText text, int at) => Half(text, at, mayBeGerman: false) is not null;

    // "half past seven", "half seven" (which is 7:30), "halb acht" (which is 7:30 as well).
    private static Recognised? HalfPast(WrittenText text, int at)
    {
        if (text[at].Is("half"))
            return Behind(text, text[at + 1].Is("past", "after") ? at + 2 : at + 1, 30);
        return text[at].Is("halb") ? BeforeGermanHalf(text, at, 0) : null;
    }

    // "quarter past seven", "a quarter to 8", "Viertel nach sieben", "viertel acht" (7:15), "dreiviertel acht" (7:45).
    private static Recognised? Quarter(WrittenText text, int at)
    {
        if (text[at].Is("a") && text[at + 1].Is("quarter"))
            at++;
        if (text[at].Is("quarter", "viertel"))
        {
            if (Direction(text[at + 1]) is { } direction)
                return Behind(text, at + 2, 15 * direction);
            return text[at].Is("viertel") ? Behind(text, at + 1, -45) : null;
        }

        if (text[at].Is("dreiviertel"))
            return Behind(text, at + 1, -15);
        return text[at].Is("drei") && text[at + 1].Is("viertel") ? Behind(text, at + 2, -15) : null;
    }

    // "ten past seven", "20 to 8", "zehn nach acht", "5 vor halb 8".
    private static Recognised? Minutes(WrittenText text, int at)
    {
        if (NumberWords.Short(text, at) is not var (minutes, next) || minutes is 0 or > 59)
            return null;
        if (text[next].Is("minute", "minutes", "min", "mins", "minuten"))
            next++;
        if (Direction(text[next]) is not { } direction)
            return null;
        return text[next + 1].Is("halb") ? BeforeGermanHalf(text, next + 1, direction * minutes) : Behind(text, next + 1, direction * minutes);
    }

    private static int? Direction(Token token) =>
        token.Is("past", "after", "nach") ? 1 : token.Is("to", "till", "til", "before", "of", "vor") ? -1 : null;

    // Half before the hour, and some minutes.
    private static Recognised? BeforeGermanHalf(WrittenText text, int halb, int minutes) =>
        NumberWords.Short(text, halb + 1) is ( >= 1 and <= 12, _) ? Behind(text, halb + 1, minutes - 30) : null;

    // A number of minutes before or after the hour that follows.
    private static Recognised? Behind(WrittenText text, int at, int minutes)
    {
        var wrapped = (minutes + 60) % 60;
        if (text[at].Is("midnight", "mitternacht"))
            return new(minutes > 0 ? new TimeElement.Clock(0, wrapped, ClockForm.PastMidnight) : new TimeElement.Clock(23, wrapped, ClockForm.Full), at + 1);
        if (text[at].Is("noon", "midday", "mittag"))
            return new(new TimeElement.Clock(minutes > 0 ? 12 : 11, wrapped, ClockForm.Full), at + 1);
        if (NumberWords.Short(text, at) is not var (hour, next) || hour > 24 || text[next].Is(':'))
            return null;
        if (text[next].Mark == '.' && text[next + 1].Digits > 0)
            return null;
        var isFull = hour is 0 or > 12;
        if (minutes < 0)
            hour = isFull ? (hour + 23) % 24 : hour == 1 ? 12 : hour - 1;
        return Finished(text, next, hour % 24, wrapped, isFull ? ClockForm.Full : ClockForm.Open);
    }

    // "19:00", "7.30pm", "19h30", "19 Uhr 30", "7pm", "1930h".
    private static Recognised? Numeric(WrittenText text, int at)
    {
        if (Colon(text, at) is { } colon)
            return Finished(text, colon.Next, colon.Hour, colon.Minute, FormOf(text[at], colon.Hour, hasMinutes: true), colon.Second);
        if (text[at] is { Digits: 3 or 4, Number: var joined } && (HasHourSign(text, at + 1) || HasHalf(text, at + 1) || text[at + 1].Is("hrs", "hours")))
            return Finished(text, at + 1, (int)joined / 100, (int)joined % 100, JoinedForm(text[at]));
        if (!text[at].IsShortNumber)
            return null;

        var hour = (int)text[at].Number;
        if (text[at + 1].Is('.') && text[at + 2] is { Digits: 2, AfterSpace: false, Number: var minute } && (HasHourSign(text, at + 3) || HasHalf(text, at + 3)))
            return Finished(text, at + 3, hour, (int)minute, FormOf(text[at], hour, hasMinutes: true));
        if (HasHourSign(text, at + 1))
        {
            return MinutesBehindHour(text, at + 2) is { } minutes
                ? Finished(text, at + 3, hour, minutes, FormOf(text[at], hour, hasMinutes: true))
                : Finished(text, at + 2, hour, 0, FormOf(text[at], hour, hasMinutes: false));
        }

        return Half(text, at + 1, mayBeGerman: true) is not null ? Finished(text, at + 1, hour, 0, FormOf(text[at], hour, hasMinutes: false)) : null;
    }

    // "seven thirty", "seven-thirty", "sieben Uhr dreißig", "zwanzig Uhr", "eight o'clock", "seven pm".
    private static Recognised? Spoken(WrittenText text, int at)
    {
        if (NumberWords.InWords(text, at) is not var (hour, next) || hour > 24)
            return null;
        var form = hour is 0 or > 12 ? ClockForm.Full : ClockForm.Open;
        var minutes = text[next].Is("uhr") || text[next].Is('-') ? next + 1 : next;
        next = text[next].Is("uhr") ? next + 1 : next;
        if (NumberWords.InWords(text, minutes) is var (minute, end) && !text[end].Is("uhr"))
            return Finished(text, end, hour, minute, form);
        // "in a week": "ein" alone is not an hour.
        return text[at].Is("ein") && next == at + 1 ? null : Finished(text, next, hour, 0, form);
    }

    private static Recognised Finished(WrittenText text, int next, int hour, int minute, ClockForm form, int second = 0)
    {
        while (text[next].Is("hrs", "hours") || HasHourSign(text, next))
            next++;
        if (Half(text, next, mayBeGerman: true) is var (half, end))
        {
            next = end;
            if (half == ClockForm.Am && hour > 12)
                return new(new TimeElement.Impossible(UnreadableReason.Contradiction), next);
            // "19:00 pm" is redundant but unambiguous.
            if (half is { } sure && hour <= 12)
                form = hour > 0 ? sure : ClockForm.Full;
        }

        return new(Checked(hour, minute, form, second), next);
    }

    /// <summary>The time, or an element for an impossible time.</summary>
    public static TimeElement Checked(int hour, int minute, ClockForm form, int second) =>
        hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0)
            ? new TimeElement.Impossible(UnreadableReason.NoSuchTime)
            : new TimeElement.Clock(hour, minute, form, second);

    /// <summary>The form of an hour and minutes written as one number.</summary>
    public static ClockForm JoinedForm(Token token) => FormOf(token with { Digits = token.Digits - 2 }, (int)token.Number / 100, hasMinutes: true);

    /// <summary>Whether the half of the day is certain: a leading zero, or an hour after noon, means the 24-hour clock.</summary>
    public static ClockForm FormOf(Token hour, int number, bool hasMinutes) =>
        number is 0 or > 12 || (hour.IsPair && number < 10) ? ClockForm.Full : hour.IsPair && hasMinutes ? ClockForm.TwoDigits : ClockForm.Open;

    private static bool HasHourSign(WrittenText text, int at) =>
        TimeVocabulary.HourSigns.Contains(text[at].Word) && !text[at + 1].Is("from");

    // "19 Uhr 30", but neither "19 Uhr 27. November" nor "19 Uhr 27 November".
    private static int? MinutesBehindHour(WrittenText text, int at)
    {
        if (!text[at].IsPair || text[at].Number > 59)
            return null;
        var behind = text[at + 1];
        var isDate = behind.Mark is '.' && at + 2 < text.Count || behind.Mark is '/' or ':' or '-'
            || TimeVocabulary.HourSigns.Contains(behind.Word) || TimeVocabulary.Months.ContainsKey(behind.Word) || TimeVocabulary.OrdinalEndings.Contains(behind.Word) || behind.Is("of");
        return isDate ? null : (int)text[at].Number;
    }

    // a.m. and p.m. in their spellings. "7 am Donnerstag" may be English or German: then the half of the day is open, and the form
    // is null; likewise "7 am Abend".
    private static (ClockForm? Form, int Next)? Half(WrittenText text, int at, bool mayBeGerman)
    {
        if (text[at].Is("am") && mayBeGerman && text[at].AfterSpace && IsGermanDay(text, at + 1))
            return (null, at + 1);
        if (text[at].Is("am", "pm"))
            return (text[at].Word[0] == 'a' ? ClockForm.Am : ClockForm.Pm, text[at + 1].Is('.') && !text[at + 2].Is('.') ? at + 2 : at + 1);
        if (!text[at].Is("a", "p"))
            return null;
        ClockForm form = text[at].Word[0] == 'a' ? ClockForm.Am : ClockForm.Pm;
        var next = text[at + 1].Is('.') ? at + 2 : at + 1;
        if (text[next].Is("m"))
            return (form, text[next + 1].Is('.') ? next + 2 : next + 1);
        return text[at].AfterSpace ? null : (form, at + 1);
    }

    private static bool IsGermanDay(WrittenText text, int at) =>
        (TimeVocabulary.Weekdays.TryGetValue(text[at].Word, out var day) && day.Tongue == Tongue.German)
        || (TimeVocabulary.Selectors.TryGetValue(text[at].Word, out var selector) && selector.Tongue == Tongue.German)
        || text[at].Is("morgen", "vormittag", "mittag", "nachmittag", "abend")
        || (text[at].IsShortNumber && text[at + 1].Is('.'));
}
