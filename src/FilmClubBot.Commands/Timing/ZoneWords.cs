using NodaTime;

namespace FilmClubBot.Commands.Timing;

/// <summary>Names time zones.</summary>
public static class ZoneWords
{
    /// <summary>The zone as people write it: by its identifier, such as <c>Europe/Berlin</c>, and <c>UTC</c> for <c>Etc/UTC</c>.</summary>
    public static string Name(DateTimeZone zone) => zone.Id is "Etc/UTC" or "Etc/GMT" ? "UTC" : zone.Id;
}
