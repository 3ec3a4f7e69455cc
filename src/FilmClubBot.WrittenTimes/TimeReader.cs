using FilmClubBot.WrittenTimes.Parsing;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes;

/// <summary>
/// Reads times as moderators write them, in English or German: "thu 7pm", "28.11. 19:30", "in 3 Tagen um halb acht",
/// "Week 5 Thursday 19:00". What it is not sure of it asks; docs/decisions/0023 says what it is sure of.
/// </summary>
public static class TimeReader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 100;

    /// <summary>What a text means. Never throws for any text; the time is linear in its length, and the clock is the context's.</summary>
    public static TimeReading Read(string text, TimeContext context) => text switch
    {
        { Length: > MaxLength } => new TimeReading.Unreadable(UnreadableReason.TooLong, ""),
        _ => new Weighing(context).Weigh(text).Reading,
    };

    /// <summary>What a text that is still being typed may become, the likeliest first, each moment once; the next usual starts for an empty text.</summary>
    public static IEnumerable<TimeChoice> Complete(string text, TimeContext context) =>
        text.Length > MaxLength ? [] : new TimeCompletion(context).Complete(text);

    /// <summary>Whether a zone or an offset is written in a text, so that what it means is better shown with the society's zone.</summary>
    public static bool NamesZone(string text, TimeContext context) =>
        text.Length <= MaxLength && Scanner.Scan(WrittenText.Of(text), context).Any(stretch => stretch.Element is TimeElement.InZone);
}
