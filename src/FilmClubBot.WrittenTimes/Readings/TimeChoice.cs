using System.Globalization;
using FilmClubBot.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>An offered moment, in the society's zone.</summary>
/// <param name="At">The moment.</param>
/// <param name="IsShifted">Whether a clock change skips the written time, and this moment is a replacement.</param>
public sealed record TimeChoice(ZonedDateTime At, bool IsShifted = false)
{
    /// <summary>The most choices for one text: Discord's limit for a select, less one for "none of these".</summary>
    public const int MaxChoices = 24;

    private static readonly LocalDateTimePattern _toTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern _toTheSecond = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>
    /// The text that represents this moment: <c>2026-11-26T19:00</c>, with the offset where the clock shows that time twice.
    /// <see cref="TimeReader.Read"/> reads it as the same moment in every locale, as long as the zone is the same.
    /// </summary>
    public string Value => Local + (IsRepeated ? At.Offset.ToString("m", CultureInfo.InvariantCulture) : "");

    /// <summary>Whether the clock shows that time twice, so that the offset is needed.</summary>
    public bool IsRepeated => WallTime.Of(At.LocalDateTime, At.Zone) is WallTime.Repeated;

    private string Local => (At.Second == 0 ? _toTheMinute : _toTheSecond).Format(At.LocalDateTime);
}
