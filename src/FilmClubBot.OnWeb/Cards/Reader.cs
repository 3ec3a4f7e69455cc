using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Wording;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>For whom a page is written: their language, and the zone of their clock.</summary>
internal sealed record Reader(Phrases Say, DateTimeZone Zone)
{
    /// <summary>The moment as people read it.</summary>
    public string Write(Instant at, TimestampStyle style) =>
        Write(at, style == TimestampStyle.Date ? "web.time.date" : "web.time.moment");

    /// <summary>When a message was said.</summary>
    public string WriteShort(Instant at) => Write(at, "web.time.message");

    /// <summary>The moment as machines read it.</summary>
    public static string WriteExact(Instant at) => InstantPattern.General.Format(at);

    private string Write(Instant at, string pattern) => at.InZone(Zone).ToDateTimeUnspecified().ToString(Say[pattern], Say.Culture);
}
