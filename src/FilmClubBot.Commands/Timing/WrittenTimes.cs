using FilmClubBot.Commands.Timing.Parsing;
using FilmClubBot.Commands.Wording;

namespace FilmClubBot.Commands.Timing;

/// <summary>
/// Reads times as moderators write them, in English or German: "thu 7pm", "28.11. 19:30", "in 3 Tagen um halb acht",
/// "Week 5 Thursday 19:00". What it is not sure of it asks; docs/decisions/0023 says what it is sure of.
/// </summary>
public static class WrittenTimes
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 100;

    /// <summary>How far ahead a time may be, in years.</summary>
    public const int MaxYears = 5;

    /// <summary>What a text means. Never throws for any text; the time is linear in its length, and the clock is the context's.</summary>
    public static TimeReading Read(string text, TimeContext context) => text switch
    {
        { Length: > MaxLength } => new TimeReading.Unreadable(UnreadableReason.TooLong, ""),
        _ => new Weighing(context).Weigh(text).Reading,
    };

    /// <summary>What a text that is still being typed may become, the likeliest first; the next usual starts for an empty one.</summary>
    /// <param name="text">What is typed so far.</param>
    /// <param name="context">What it is read against.</param>
    /// <param name="say">The language of the labels.</param>
    /// <param name="max">The most suggestions.</param>
    public static IReadOnlyList<TimeSuggestion> Complete(string text, TimeContext context, Phrases say, int max) =>
        max <= 0 || text.Length > MaxLength ? [] : new TimeCompletion(context, say).Complete(text, max);
}
