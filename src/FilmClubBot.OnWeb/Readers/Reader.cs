using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Readers;

/// <summary>For whom a page is written: their language, and the zone of their clock.</summary>
internal sealed record Reader(Phrases Say, DateTimeZone Zone)
{
    /// <summary>The moment as people read it.</summary>
    public string Write(Instant at, TimestampStyle style) =>
        style switch
        {
            TimestampStyle.Date => Write(at, "web.time.date"),
            TimestampStyle.Time => Write(at, "web.time.second"),
            _ => Write(at, "web.time.moment"),
        };

    /// <summary>When a message was said.</summary>
    public string WriteShort(Instant at) => Write(at, "web.time.message");

    /// <summary>The moment as machines read it.</summary>
    public static string WriteExact(Instant at) => InstantPattern.General.Format(at);

    private string Write(Instant at, string pattern) => at.InZone(Zone).ToDateTimeUnspecified().ToString(Say[pattern], Say.Culture);
}
