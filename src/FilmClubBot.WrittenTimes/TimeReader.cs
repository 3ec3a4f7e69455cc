using FilmClubBot.WrittenTimes.Parsing;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes;

/// <summary>
/// Reads times as moderators write them, in English or German: "thu 7pm", "28.11. 19:30", "in 3 Tagen um halb acht",
/// "Week 5 Thursday 19:00". It asks when the meaning is uncertain; docs/decisions/0023 defines what is certain.
/// </summary>
public static class TimeReader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 100;

    /// <summary>The meaning of a text. Never throws for any text; takes time linear in its length and uses the context's clock.</summary>
    public static TimeReading Read(string text, TimeContext context) => text switch
    {
        { Length: > MaxLength } => new TimeReading.Unreadable(UnreadableReason.TooLong, ""),
        _ => new Weighing(context).Weigh(text).Reading,
    };

    /// <summary>Completions of a text that is still being typed, the likeliest first, each moment once; the next usual starts for an empty text.</summary>
    public static IEnumerable<TimeChoice> Complete(string text, TimeContext context) =>
        text.Length > MaxLength ? [] : new TimeCompletion(context).Complete(text);

    /// <summary>Whether a text contains a zone or an offset, so that its meaning should be shown with the society's zone.</summary>
    public static bool NamesZone(string text, TimeContext context) =>
        text.Length <= MaxLength && Scanner.Scan(WrittenText.Of(text), context).Any(stretch => stretch.Element is TimeElement.InZone);
}
