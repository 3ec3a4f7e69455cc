using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public sealed class ScreeningPlanTests
{
    private static readonly ScreeningPolicy _policy = new();
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant _start = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void Has_every_step_in_its_order() => Assert.Equal(
        ["reminder-1440 26 19:00", "reminder-60 27 18:00", "reminder-10 27 18:50", "started 27 19:00", "discussion 27 21:00", "rating-call 27 21:30", "results 28 10:00"],
        ScreeningPlan.Of(Announced, _policy, _london).Select(step => $"{step.Step.Key} {step.Due.InZone(_london).LocalDateTime.ToString("d HH:mm", System.Globalization.CultureInfo.InvariantCulture)}"));

    [Fact]
    public void A_reminder_is_too_late_when_its_delay_exceeds_its_lead() =>
        Assert.All(
            ScreeningPlan.Of(Announced, _policy, _london),
            step => Assert.True(step.Step is not ScreeningStep.Reminder(var lead) || step.Until - step.Due == lead));

    [Fact]
    public void What_ends_after_midnight_has_its_results_the_same_morning() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 28, 10, 0), ScreeningPlan.ResultsAt(Announced with { Start = Instant.FromUtc(2026, 11, 27, 23, 30) }, _policy, _london));

    [Fact]
    public void A_cancelled_screening_has_no_steps() => Assert.Empty(ScreeningPlan.Of(Announced.Cancel("Rain."), _policy, _london));

    [Fact]
    public void A_planned_screening_waits_for_its_announcement_or_with_missing_notes_for_a_change()
    {
        var planned = Announced with { State = ScreeningState.Planned, AnnounceFrom = _start - Duration.FromDays(3), SettledUntil = _start - Duration.FromDays(9), Reminders = [] };
        Assert.Equal(planned.AnnounceFrom, ScreeningPlan.NextAfter(planned, _policy, _london));
        var later = planned with { SettledUntil = planned.AnnounceFrom };
        Assert.Equal(planned.AnnounceFrom, ScreeningPlan.NextAfter(later, _policy, _london));
        Assert.Equal(_start, ScreeningPlan.NextAfter(later, _policy with { NeedsNotes = true }, _london));
        Assert.Equal(_start, ScreeningPlan.NextAfter(later with { Film = null }, _policy, _london));
    }

    [Fact]
    public void In_every_zone_for_ten_years_reminders_are_due_as_members_own_and_results_their_hour()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var first = new LocalDate(2026, 1, 1);
            // A prime number of days meets every weekday and month; the days of clock changes are met below.
            var days = Enumerable.Range(0, 125).Select(index => first.PlusDays(29 * index))
                .Concat(zone.GetZoneIntervals(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2036, 1, 1, 0, 0)).Skip(1).SelectMany(interval => Around(interval.IsoLocalStart.Date)));
            foreach (var day in days)
            {
                var start = (day + new LocalTime(19, 0)).InZoneLeniently(zone).ToInstant();
                var screening = Announced with { Start = start };
                var own = new RemindedGuest(screening, new(7), "ada", new(Platform.Slack, LeadTimes.Of(_policy.Reminders), Instant.MinValue), Instant.MinValue).Due(zone).ToDictionary();
                foreach (var step in ScreeningPlan.Of(screening, _policy, zone))
                {
                    // A day ahead is a day on the wall, in the channel as for the member alone.
                    if (step.Step is ScreeningStep.Reminder(var lead))
                        Assert.Equal(lead == Duration.FromDays(1) ? own[lead] : start - lead, step.Due);
                    if (step.Step is ScreeningStep.Results && zone.MapLocal(step.Due.InZone(zone).Date + _policy.ResultsAt).Count == 1)
                        Assert.Equal(_policy.ResultsAt, step.Due.InZone(zone).TimeOfDay);
                    if (step.Step is ScreeningStep.Results)
                        Assert.InRange(step.Due - start, Duration.FromHours(11), Duration.FromHours(40));
                }

                // Whole days ahead are counted on the wall.
                var week = ScreeningPlan.Before(start, Duration.FromDays(7), zone);
                if (zone.MapLocal(start.InZone(zone).LocalDateTime.PlusDays(-7)).Count == 1)
                    Assert.Equal(start.InZone(zone).TimeOfDay, week.InZone(zone).TimeOfDay);
            }
        }
    }

    private static Screening Announced { get; } = new(new(1), new Film(new(1), "Her", 2013, []), _start, Duration.FromHours(2), ScreeningState.Announced)
    {
        Reminders = _policy.Reminders,
        WasAnnounced = true,
    };

    private static IEnumerable<LocalDate> Around(LocalDate day) => Enumerable.Range(-2, 5).Select(day.PlusDays);
}
