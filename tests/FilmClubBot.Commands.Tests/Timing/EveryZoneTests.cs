using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Timing;

/// <summary>Rules for every zone of the time-zone database for eleven years: 2026 to 2036, at each change of the clock.</summary>
public sealed class EveryZoneTests
{
    private static readonly Instant _from = Instant.FromUtc(2026, 1, 1, 0, 0), _until = Instant.FromUtc(2037, 1, 1, 0, 0);

    private static IEnumerable<DateTimeZone> Zones => DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]);

    [Fact]
    public void A_time_that_a_clock_change_skips_or_repeats_is_always_asked_about()
    {
        var (skipped, repeated) = (0, 0);
        foreach (var (zone, change) in Changes())
        {
            var context = Context(zone, change.Before.IsoLocalEnd.Date);
            if (change.IsForward)
            {
                foreach (var local in new[] { change.Before.IsoLocalEnd, Middle(change.Before.IsoLocalEnd, change.After.IsoLocalStart) })
                {
                    var reading = Assert.IsType<TimeReading.Skipped>(TimeReader.Read(Written(local), context));
                    Assert.Equal(local, reading.Missing.Written);
                    Assert.All(reading.Choices, choice => Assert.NotEqual(local, choice.At.LocalDateTime));
                    skipped++;
                }
            }
            else
            {
                foreach (var local in new[] { change.After.IsoLocalStart, Middle(change.After.IsoLocalStart, change.Before.IsoLocalEnd) })
                {
                    var reading = Assert.IsType<TimeReading.Ambiguous>(TimeReader.Read(Written(local), context));
                    Assert.Equal(TimeQuestion.RepeatedHour, reading.Question);
                    Assert.Equal(2, reading.Choices.Count);
                    Assert.All(reading.Choices, choice => Assert.Equal(local, choice.At.LocalDateTime));
                    repeated++;
                }
            }
        }

        // A database without summer time would make all this true of nothing.
        Assert.True(skipped > 1000 && repeated > 1000, $"Only {skipped} skipped and {repeated} repeated times were met.");
    }

    [Fact]
    public void A_suggestion_for_such_a_time_is_read_as_that_moment()
    {
        foreach (var (zone, change) in Changes())
        {
            var local = change.IsForward ? change.Before.IsoLocalEnd : change.After.IsoLocalStart;
            var context = Context(zone, change.Before.IsoLocalEnd.Date);
            foreach (var choice in TimeReader.Read(Written(local), context).Candidates)
                Assert.Equal(choice.At.ToInstant(), Assert.IsType<TimeReading.Resolved>(TimeReader.Read(choice.Value, context)).At.ToInstant());
        }
    }

    [Fact]
    public void The_message_about_such_a_time_names_the_zone_and_the_change_in_either_language()
    {
        foreach (var (zone, change) in Changes().Where(entry => entry.Change.IsForward))
        {
            var written = Written(change.Before.IsoLocalEnd);
            var reading = TimeReader.Read(written, Context(zone, change.Before.IsoLocalEnd.Date));
            foreach (var say in Bench.Languages.All)
            {
                var explanation = TimeWords.Explain(reading, written, say);
                Assert.Contains(zone.Id, explanation, StringComparison.Ordinal);
                Assert.Contains(change.Before.IsoLocalEnd.ToString("HH:mm", say.Culture), explanation, StringComparison.Ordinal);
                Assert.Contains(change.After.IsoLocalStart.ToString("HH:mm", say.Culture), explanation, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_time_next_to_a_clock_change_is_the_local_time()
    {
        foreach (var (zone, change) in Changes())
        {
            var (before, after) = change.IsForward
                ? (change.Before.IsoLocalEnd.PlusMinutes(-1), change.After.IsoLocalStart)
                : (change.After.IsoLocalStart.PlusMinutes(-1), change.Before.IsoLocalEnd);
            foreach (var local in new[] { before, after })
            {
                if (WallTime.Of(local, zone) is WallTime.Once once)
                    Assert.Equal(once.At.ToInstant(), Assert.IsType<TimeReading.Resolved>(TimeReader.Read(Written(local), Context(zone, local.Date))).At.ToInstant());
            }
        }
    }

    [Fact]
    public void Numbers_words_and_suggestions_agree_in_every_zone()
    {
        foreach (var zone in Zones)
        {
            var context = Context(zone, new LocalDate(2026, 11, 24));
            var resolved = Assert.IsType<TimeReading.Resolved>(TimeReader.Read("27 Nov 2027 19:00", context));
            Assert.Equal(new LocalDateTime(2027, 11, 27, 19, 0), resolved.At.LocalDateTime);
            Assert.Equal(resolved.At, Assert.IsType<TimeReading.Resolved>(TimeReader.Read(resolved.Choice.Value, context)).At);
            Assert.Equal(resolved.At, Assert.IsType<TimeReading.Resolved>(TimeReader.Read("Samstag, 27. November 2027 um 19 Uhr", context)).At);
        }
    }

    private static string Written(LocalDateTime local) => local.ToString("uuuu-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDateTime Middle(LocalDateTime first, LocalDateTime last) =>
        first.PlusSeconds(Period.Between(first, last, PeriodUnits.Seconds).Seconds / 2);

    // Written a month before, so that it lies ahead and not too far.
    private static TimeContext Context(DateTimeZone zone, LocalDate day) => new(day.PlusMonths(-1).AtStartOfDayInZone(zone).ToInstant(), zone, "en");

    private static IEnumerable<(DateTimeZone Zone, ClockChange Change)> Changes()
    {
        foreach (var zone in Zones)
        {
            var intervals = zone.GetZoneIntervals(_from, _until).ToList();
            foreach (var (before, after) in intervals.Zip(intervals.Skip(1)).Where(pair => pair.First.WallOffset != pair.Second.WallOffset))
                yield return (zone, new(before, after));
        }
    }

    private sealed record ClockChange(NodaTime.TimeZones.ZoneInterval Before, NodaTime.TimeZones.ZoneInterval After)
    {
        public bool IsForward => After.WallOffset > Before.WallOffset;
    }
}
