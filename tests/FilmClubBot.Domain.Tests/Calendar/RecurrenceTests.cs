using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Calendar;

public sealed class RecurrenceTests
{
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void A_weekly_series_keeps_its_local_time_over_a_clock_change()
    {
        var times = new Recurrence.Weekly(new(2027, 3, 18), new(19, 0), [IsoDayOfWeek.Thursday], count: 3).Occurrences(_london).Select(occurrence => occurrence.At!.Value).ToList();
        Assert.Equal([new(2027, 3, 18, 19, 0), new(2027, 3, 25, 19, 0), new LocalDateTime(2027, 4, 1, 19, 0)], times.Select(time => time.LocalDateTime));
        Assert.Equal(Duration.FromHours((7 * 24) - 1), times[2].ToInstant() - times[1].ToInstant());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1, Traits = ["Form", "Long"])]
    public void In_each_so_manieth_zone_for_eleven_years_each_start_has_its_local_time_or_is_reported(int step)
    {
        var doubtful = 0;
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Where((_, index) => index % step == 0).Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var at in new[] { new LocalTime(19, 0), new LocalTime(2, 30), new LocalTime(0, 15), new LocalTime(1, 59) })
            {
                // Sundays are when most clocks are changed; one rule has not enough of them for eleven years.
                var (first, second) = (Sundays(new(2026, 1, 1), new(2031, 6, 30), at), Sundays(new(2031, 7, 1), new(2036, 12, 31), at));
                foreach (var occurrence in first.Occurrences(zone).Concat(second.Occurrences(zone)))
                {
                    Assert.Equal(at, occurrence.Time.Written.TimeOfDay);
                    if (occurrence.At is { } moment)
                        Assert.Equal(occurrence.Time.Written, moment.LocalDateTime);
                    else
                        doubtful++;
                    Assert.Equal(occurrence.At is null, zone.MapLocal(occurrence.Time.Written).Count != 1);
                }
            }
        }

        Assert.True(doubtful > 1000 / step, $"Only {doubtful} times fell on a clock change.");
    }

    [Fact]
    public void A_monthly_series_is_on_the_first_or_the_last_of_a_weekday()
    {
        Assert.Equal(
            [new(2026, 12, 4), new(2027, 1, 1), new LocalDate(2027, 2, 5)],
            Days(new Recurrence.Monthly(new(2026, 12, 1), new(19, 0), Nth.First, IsoDayOfWeek.Friday, count: 3)));
        Assert.Equal(
            [new(2026, 12, 31), new(2027, 1, 28), new LocalDate(2027, 2, 25)],
            Days(new Recurrence.Monthly(new(2026, 12, 1), new(19, 0), Nth.Last, IsoDayOfWeek.Thursday, count: 3)));
        // Only some months have a fifth.
        Assert.Equal(
            [new(2026, 12, 31), new LocalDate(2027, 4, 29)],
            Days(new Recurrence.Monthly(new(2026, 12, 1), new(19, 0), Nth.Fifth, IsoDayOfWeek.Thursday, count: 2)));
    }

    [Fact]
    public void Several_days_a_week_and_every_other_week_begin_with_the_week_of_the_first_day() => Assert.Equal(
        [new(2026, 11, 26), new(2026, 12, 8), new(2026, 12, 10), new LocalDate(2026, 12, 22)],
        Days(new Recurrence.Weekly(new(2026, 11, 25), new(19, 0), [IsoDayOfWeek.Thursday, IsoDayOfWeek.Tuesday], 2, count: 4)));

    [Fact]
    public void An_endless_series_is_computed_lazily_and_terminates() => Assert.Equal(
        Recurrence.MaxOccurrences,
        new Recurrence.Weekly(new(2026, 1, 1), new(19, 0), [IsoDayOfWeek.Monday]).Occurrences(_london).Count());

    [Fact]
    public void A_time_that_a_clock_change_skips_or_repeats_keeps_its_day_and_its_number()
    {
        var nights = new Recurrence.Weekly(new(2027, 3, 21), new(1, 30), [IsoDayOfWeek.Sunday], count: 3).Occurrences(_london).ToList();

        Assert.Equal([1, 2, 3], nights.Select(night => night.Number));
        Assert.Equal([new(2027, 3, 21), new(2027, 3, 28), new LocalDate(2027, 4, 4)], nights.Select(night => night.Time.Written.Date));
        Assert.Null(nights[1].At);
        Assert.Equal([new(2027, 3, 28, 0, 30), new LocalDateTime(2027, 3, 28, 2, 30)], nights[1].Time.Moments.Select(moment => moment.LocalDateTime));
    }

    [Fact]
    public void The_last_day_is_included_and_no_later_one() => Assert.Equal(
        [new(2026, 11, 26), new LocalDate(2026, 12, 3)],
        Days(new Recurrence.Weekly(new(2026, 11, 24), new(19, 0), [IsoDayOfWeek.Thursday], until: new(2026, 12, 3))));

    [Fact]
    public void Refuses_numbers_outside_of_their_bounds_and_no_weekday()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekly(every: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekly(every: Recurrence.MaxInterval + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekly(count: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekly(count: Recurrence.MaxOccurrences + 1));
        Assert.Throws<ArgumentException>(() => new Recurrence.Weekly(new(2026, 11, 24), new(19, 0), []));
        Assert.Throws<ArgumentException>(() => new Recurrence.Monthly(new(2026, 11, 24), new(19, 0), Nth.First, IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence.Monthly(new(2026, 11, 24), new(19, 0), (Nth)7, IsoDayOfWeek.Monday));

        static Recurrence.Weekly Weekly(int every = 1, int? count = null) => new(new(2026, 11, 24), new(19, 0), [IsoDayOfWeek.Thursday], every, count: count);
    }

    private static Recurrence.Weekly Sundays(LocalDate from, LocalDate until, LocalTime at) => new(from, at, [IsoDayOfWeek.Sunday], until: until);

    private static IEnumerable<LocalDate> Days(Recurrence rule) => rule.Occurrences(_london).Select(occurrence => occurrence.Time.Written.Date);
}
