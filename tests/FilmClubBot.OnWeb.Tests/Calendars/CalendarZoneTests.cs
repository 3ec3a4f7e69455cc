using FilmClubBot.OnWeb.Calendars;
using Ical.Net;
using Ical.Net.Serialization;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Calendars;

public class CalendarZoneTests
{
    private static readonly Instant _summer = Instant.FromUtc(2026, 7, 1, 0, 0), _winter = Instant.FromUtc(2026, 12, 1, 0, 0);

    [Theory]
    [InlineData("Europe/London", "STANDARD 20251026T020000 +0100 +0000 GMT", "DAYLIGHT 20260329T010000 +0000 +0100 BST", "STANDARD 20261025T020000 +0100 +0000 GMT")]
    // Ireland's law has it the other way round, with a saving below zero in winter.
    [InlineData("Europe/Dublin", "DAYLIGHT 20260329T010000 +0000 +0100 IST", "STANDARD 20261025T020000 +0100 +0000 GMT")]
    // Morocco puts the clock back for Ramadan, by the moon.
    [InlineData("Africa/Casablanca", "STANDARD 20260215T030000 +0100 +0000 +00", "DAYLIGHT 20260322T020000 +0000 +0100 +01")]
    [InlineData("Asia/Kathmandu", "STANDARD 19860101T000000 +0530 +0545 +0545")]
    // Two hours at once.
    [InlineData("Antarctica/Troll", "DAYLIGHT 20260329T010000 +0000 +0200 +02", "STANDARD 20261025T030000 +0200 +0000 +00")]
    // None since 2019.
    [InlineData("America/Sao_Paulo", "STANDARD 20190217T000000 -0200 -0300 -03")]
    // Its standard time was changed to what the clock showed anyway.
    [InlineData("America/Asuncion", "STANDARD 20241015T000000 -0300 -0300 -03")]
    [InlineData("Etc/UTC", "STANDARD 19700101T000000 +0000 +0000 UTC")]
    public void Spells_out_each_change_of_the_clock(string zone, params string[] changes)
    {
        var described = Lines(zone);

        foreach (var change in changes)
            Assert.Contains(change, described);
    }

    [Theory]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Kathmandu")]
    public void Has_one_observance_where_nothing_changes(string zone) => Assert.Single(Lines(zone));

    [Fact]
    public void Writes_ambiguous_local_times_in_utc()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var first = Instant.FromUtc(2026, 10, 25, 0, 30);

        Assert.Equal([true, false, false, true], new[] { -1, 0, 1, 2 }.Select(hours => CalendarZone.WallTime(first + Duration.FromHours(hours), zone) is not null));
        Assert.Equal("Europe/London", CalendarZone.WallTime(first - Duration.FromHours(1), zone)!.TzId);
    }

    private static List<string> Lines(string zone)
    {
        var calendar = new Calendar();
        calendar.AddTimeZone(CalendarZone.Of(DateTimeZoneProviders.Tzdb[zone], _summer - Duration.FromDays(170), _winter));
        var text = new CalendarSerializer().SerializeToString(calendar)!;
        return
        [
            .. text.Split("BEGIN:").Where(part => part.StartsWith("STANDARD", StringComparison.Ordinal) || part.StartsWith("DAYLIGHT", StringComparison.Ordinal))
                .Select(part => Observance(part.Split("\r\n"))),
        ];
    }

    private static string Observance(string[] lines)
    {
        string Of(string name) => lines.Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
        return $"{lines[0]} {Of("DTSTART")} {Of("TZOFFSETFROM")} {Of("TZOFFSETTO")} {Of("TZNAME")}";
    }
}
