using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Calendar;

public sealed class WallTimeTests
{
    [Fact]
    public void A_time_that_the_clock_shows_once_is_one_moment()
    {
        var once = Assert.IsType<WallTime.Once>(Of("Europe/Berlin", new(2026, 11, 26, 19, 0)));

        Assert.Equal(Instant.FromUtc(2026, 11, 26, 18, 0), once.At.ToInstant());
        Assert.Equal([once.At], once.Moments);
        Assert.Equal(new LocalDateTime(2026, 11, 26, 19, 0), once.Written);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30", "2026-03-29T03:30")]
    [InlineData("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00", "2026-03-29T03:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T01:45", "2026-10-04T02:45")]
    // The island went over the date line and had no 30 December.
    [InlineData("Pacific/Apia", "2011-12-30T19:00", "2011-12-29T19:00", "2011-12-31T19:00")]
    public void A_skipped_time_has_two_possible_replacements(string zone, string written, string earlier, string later)
    {
        var skipped = Assert.IsType<WallTime.Skipped>(Of(zone, Local(written)));

        Assert.Equal(Local(earlier), skipped.Earlier.LocalDateTime);
        Assert.Equal(Local(later), skipped.Later.LocalDateTime);
        Assert.Equal([skipped.Earlier, skipped.Later], skipped.Moments);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", 60)]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", 30)]
    public void A_repeated_time_is_two_moments(string zone, string written, int minutesBetween)
    {
        var repeated = Assert.IsType<WallTime.Repeated>(Of(zone, Local(written)));

        Assert.Equal((Local(written), Local(written)), (repeated.First.LocalDateTime, repeated.Second.LocalDateTime));
        Assert.Equal(Duration.FromMinutes(minutesBetween), repeated.Second.ToInstant() - repeated.First.ToInstant());
    }

    [Fact]
    public void In_every_zone_a_change_is_skipped_or_repeated_from_its_first_minute_to_its_last()
    {
        var changes = 0;
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var intervals = zone.GetZoneIntervals(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2037, 1, 1, 0, 0)).ToList();
            foreach (var (before, after) in intervals.Zip(intervals.Skip(1)).Where(pair => pair.First.WallOffset != pair.Second.WallOffset))
            {
                var isForward = after.WallOffset > before.WallOffset;
                var (first, end) = isForward ? (before.IsoLocalEnd, after.IsoLocalStart) : (after.IsoLocalStart, before.IsoLocalEnd);
                foreach (var inside in new[] { first, end.PlusMinutes(-1) })
                    Assert.Equal(isForward ? typeof(WallTime.Skipped) : typeof(WallTime.Repeated), WallTime.Of(inside, zone).GetType());
                foreach (var outside in new[] { first.PlusMinutes(-1), end })
                    Assert.IsType<WallTime.Once>(WallTime.Of(outside, zone));
                Assert.All(WallTime.Of(first, zone).Moments, moment => Assert.Equal(isForward ? 1 : 2, zone.MapLocal(moment.LocalDateTime).Count));
                changes++;
            }
        }

        Assert.True(changes > 3000, $"Only {changes} changes of the clock were met.");
    }

    private static WallTime Of(string zone, LocalDateTime written) => WallTime.Of(written, DateTimeZoneProviders.Tzdb[zone]);

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
