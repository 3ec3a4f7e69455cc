using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Readers;

/// <summary>The reader of a page: language and time zone.</summary>
internal sealed record Reader(Phrases Say, DateTimeZone Zone)
{
    /// <summary>The moment in the reader's format.</summary>
    public string Write(Instant at, TimestampStyle style) =>
        style switch
        {
            TimestampStyle.Date => Write(at, "web.time.date"),
            TimestampStyle.Time => Write(at, "web.time.second"),
            _ => Write(at, "web.time.moment"),
        };

    /// <summary>The society's moment, in the reader's zone too where that differs.</summary>
    public string Write(Appointment appointment) => appointment.For(Zone, at => Write(at, TimestampStyle.DateTime));

    /// <summary>The time of a message.</summary>
    public string WriteShort(Instant at) => Write(at, "web.time.message");

    /// <summary>The moment in machine-readable form.</summary>
    public static string WriteExact(Instant at) => InstantPattern.General.Format(at);

    private string Write(Instant at, string pattern) => at.InZone(Zone).ToDateTimeUnspecified().ToString(Say[pattern], Say.Culture);
}
