using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Machine-written moments: ISO 8601 with or without a time, and timestamps in the form of Slack's and Discord's pickers.</summary>
internal static class MomentForms
{
    /// <summary>The element that begins at a position, or null.</summary>
    public static Recognised? At(WrittenText text, int at) => Timestamp(text, at) ?? IsoDate(text, at) ?? BasicIso(text, at);

    // "@1795804200", "<t:1795804200>", "<t:1795804200:F>".
    private static Recognised? Timestamp(WrittenText text, int at)
    {
        if (text[at].Is('@') && text[at + 1] is { Digits: >= 9 and <= 11, AfterSpace: false })
            return new(Unix(text[at + 1]), at + 2);
        if (!(text[at].Is('<') && text[at + 1].Is("t") && text[at + 2].Is(':') && text[at + 3].Digits is >= 9 and <= 11))
            return null;
        var end = text[at + 4].Is(':') && text[at + 5].Word.Length == 1 ? at + 6 : at + 4;
        return text[end].Is('>') ? new(Unix(text[at + 3]), end + 1) : null;
    }

    private static TimeElement.Moment Unix(Token token) => new(Instant.FromUnixTimeSeconds(token.Number));

    // "2026-11-27", "2026/11/27", optionally followed by "T19:00" or "19:00".
    private static Recognised? IsoDate(WrittenText text, int at)
    {
        if (!(text[at].Digits == 4 && text[at + 1].Mark is '-' or '/' or '.' && text[at + 2].IsShortNumber && text[at + 3].Mark == text[at + 1].Mark && text[at + 4].IsShortNumber))
            return null;
        var date = new TimeElement.Date((int)text[at].Number, (int)text[at + 2].Number, (int)text[at + 4].Number);
        var next = at + 5;
        if (text[next] is { Word: "t", AfterSpace: false })
            next++;
        return Time(text, next) is var (clock, end) ? new([date, clock], end) : new(date, at + 5);
    }

    // "20261127T190000", as in calendar files.
    private static Recognised? BasicIso(WrittenText text, int at)
    {
        if (text[at] is not { Digits: 8, Number: var day })
            return null;
        var date = new TimeElement.Date((int)day / 10_000, (int)day / 100 % 100, (int)day % 100);
        if (!(text[at + 1] is { Word: "t", AfterSpace: false } && text[at + 2] is { Digits: 4 or 6, AfterSpace: false } time))
            return new(date, at + 1);
        var seconds = (int)(time.Digits == 6 ? time.Number : time.Number * 100);
        return new([date, ClockForms.Checked(seconds / 10_000, seconds / 100 % 100, ClockForm.Full, seconds % 100)], at + 3);
    }

    // After such a date, a time uses the 24-hour clock unless it states a.m. or p.m.
    private static (TimeElement Clock, int Next)? Time(WrittenText text, int at)
    {
        if (ClockForms.Colon(text, at) is not { } numbers || ClockForms.HasHalf(text, numbers.Next))
            return null;
        return (ClockForms.Checked(numbers.Hour, numbers.Minute, ClockForm.Full, numbers.Second), numbers.Next);
    }
}
