using System.Text.Json;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.EndToEnd.Tests.Peers;
using FilmClubBot.OnWeb.Calendars;
using FilmClubBot.Testing;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Extensions;

namespace FilmClubBot.EndToEnd.Tests.Calendars;

/// <summary>The calendars as <c>ical.js</c>, which others wrote, reads them: by the zones that they describe and no others.</summary>
public sealed class CalendarReaderTests
{
    private static readonly Film _her = new(new(1), "Her", 2013, ["Spike Jonze"]);
    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));
    private static readonly Uri _root = new("https://club.example/");
    private static readonly Instant _first = Instant.FromUtc(2025, 6, 1, 17, 0), _last = Instant.FromUtc(2028, 6, 1, 0, 0);

    [Theory]
    [InlineData(6)]
    [InlineData(1, Traits = ["Form", "Long"])]
    public async Task Reads_every_start_and_end_also_where_the_clock_changes(int everyZone)
    {
        var (reader, _) = await NodePeer.Start(["clients", "calendar-reader.mjs"], new { });
        await using var __ = reader;
        List<string> wrong = [];
        var read = 0;
        foreach (var (_, zone) in DateTimeZoneProviders.Tzdb.GetAllZones().Index().Where(zone => zone.Index % everyZone == 0))
        {
            var screenings = Starts(zone).Select((start, index) => Screening(index + 1, start)).ToList();
            var events = await Read(reader, zone, screenings);
            read += events.Count;
            wrong.AddRange(screenings.Zip(events)
                .Where(pair => pair.Second.Start != pair.First.Start.ToUnixTimeSeconds() || pair.Second.End != pair.First.End.ToUnixTimeSeconds())
                .Select(pair => $"{zone.Id}: {pair.First.Start} is read as {Instant.FromUnixTimeSeconds(pair.Second.Start)} ({pair.Second.Wall} {pair.Second.Zone})"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {read} are read wrongly:\n{string.Join('\n', wrong.Take(60))}");
        Assert.True(read > 30_000 / everyZone, $"Only {read} were read.");
    }

    [Fact]
    public async Task Reads_a_moved_and_a_cancelled_screening_across_the_change_of_the_clock()
    {
        var (reader, _) = await NodePeer.Start(["clients", "calendar-reader.mjs"], new { });
        await using var __ = reader;
        // 19:00 on the wall of London, the day before the clock is put back and a week after.
        var planned = Screening(1, Instant.FromUtc(2026, 10, 24, 18, 0));
        var moved = planned.MoveTo(Instant.FromUtc(2026, 10, 31, 19, 0), Instant.FromUtc(2026, 10, 20, 0, 0)) with { Revision = 3 };
        var cancelled = Screening(2, Instant.FromUtc(2026, 10, 25, 19, 30)).Cancel("Burst pipe; sorry, \\everyone\nof you – größter Ärger 🎬") with { Revision = 5 };
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];

        var before = Assert.Single(await Read(reader, london, [planned]));
        var events = await Read(reader, london, [moved, cancelled]);

        Assert.Equal(("2026-10-24T19:00:00", "Europe/London"), (before.Wall, before.Zone));
        Assert.Equal(("2026-10-31T19:00:00", "CONFIRMED", 3), (events[0].Wall, events[0].Status, events[0].Sequence));
        Assert.Equal(before.Uid, events[0].Uid);
        Assert.True(events[0].Sequence > before.Sequence);
        Assert.Equal(7 * 24 * 3600 + 3600, events[0].Start - before.Start);
        Assert.Equal(("2026-10-25T19:30:00", "CANCELLED", 5), (events[1].Wall, events[1].Status, events[1].Sequence));
        Assert.Contains("Burst pipe; sorry, \\everyone\nof you – größter Ärger 🎬", events[1].Description, StringComparison.Ordinal);
        Assert.Equal("Cancelled: Her (2013)", events[1].Summary);
    }

    // Every 17 days at another hour, and close around each change of the clock.
    private static IEnumerable<Instant> Starts(DateTimeZone zone)
    {
        for (var start = _first; start < _last; start += Duration.FromHours(17 * 24 + 5) + Duration.FromMinutes(7))
            yield return start;
        foreach (var change in zone.GetZoneIntervals(new Interval(_first, _last)).Where(interval => interval.HasStart && interval.Start > _first).Select(interval => interval.Start))
        {
            foreach (var minutes in (int[])[-150, -121, -61, -30, -1, 0, 1, 30, 61, 121])
                yield return change + Duration.FromMinutes(minutes);
        }
    }

    private static Screening Screening(int id, Instant start) => new(new(id), _her, start, Duration.FromMinutes(126), ScreeningState.Announced)
    {
        Place = "Lantern Hall",
        WasAnnounced = true,
        Revision = 1,
        ChangedAt = Instant.FromUtc(2025, 5, 1, 0, 0),
    };

    private static async Task<IReadOnlyList<Event>> Read(NodePeer reader, DateTimeZone zone, IReadOnlyList<Screening> screenings)
    {
        var club = new Club(new ClubId(1), "The Lantern Film Society", zone, "en");
        var text = new CalendarWriter(club, _locales, FakeClock.FromUtc(2026, 11, 27, 19, 0, 0)).Write(club.Name, [.. screenings.Select(screening => new CalendarEntry(screening))], _root);
        return (await reader.Order("read", new { text })).GetProperty("events").Deserialize<List<Event>>(JsonSerializerOptions.Web)!;
    }

    private sealed record Event(string Uid, long Start, long End, string Zone, string Wall, int Sequence, string Status, string Summary, string Description);
}
