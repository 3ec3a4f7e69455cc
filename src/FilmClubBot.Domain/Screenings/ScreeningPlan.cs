using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>What is to be said of a screening with nobody typing, and when: worked out from where it stands, and kept nowhere else.</summary>
public static class ScreeningPlan
{
    private static readonly Duration _resultsFor = Duration.FromDays(7);

    /// <summary>All steps of a screening in their order, those that are settled too. One that is cancelled has none.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="policy">The society's settings.</param>
    /// <param name="zone">The society's zone, for the time of the results.</param>
    public static IReadOnlyList<DueStep> Of(Screening screening, ScreeningPolicy policy, DateTimeZone zone)
    {
        if (screening.State == ScreeningState.Cancelled)
            return [];
        var results = ResultsAt(screening, policy, zone);
        // A call so late that the results are told already would ask for nothing.
        var call = Instant.Min(screening.End + policy.RatingCallAfter, results);
        return
        [
            .. screening.Reminders.Select(lead => new DueStep(new ScreeningStep.Reminder(lead), screening.Start - lead, Instant.Min(screening.Start, screening.Begin))),
            new(new ScreeningStep.Started(), Instant.Min(screening.Start, screening.Begin), screening.End),
            new(new ScreeningStep.Discussion(), screening.End, results),
            new(new ScreeningStep.RatingCall(), call, results),
            new(new ScreeningStep.Results(), results, results + _resultsFor),
        ];
    }

    /// <summary>When the results are told: at the set hour of the day after the evening on which it ended. What ends before five in the morning ended that evening.</summary>
    public static Instant ResultsAt(Screening screening, ScreeningPolicy policy, DateTimeZone zone)
    {
        var evening = (screening.End - Duration.FromHours(5)).InZone(zone).Date;
        var at = (evening.PlusDays(1) + policy.ResultsAt).InZoneLeniently(zone).ToInstant();
        return at > screening.End ? at : screening.End;
    }

    /// <summary>The moment so long before a start. Whole days are counted on the society's wall: a week before 19:00 it is 19:00, whatever the clock does between.</summary>
    public static Instant Before(Instant start, Duration ahead, DateTimeZone zone) =>
        ahead == Duration.FromDays(ahead.Days) ? zone.AtLeniently(start.InZone(zone).LocalDateTime.PlusDays(-ahead.Days)).ToInstant() : start - ahead;

    /// <summary>When something is to be done next: a step, or the announcement of one that may be announced from then on. Null when all is done.</summary>
    public static Instant? NextAfter(Screening screening, ScreeningPolicy policy, DateTimeZone zone)
    {
        var steps = Of(screening, policy, zone).Where(step => step.Due > screening.SettledUntil).Select(step => (Instant?)step.Due);
        // While something is missing, the announcement waits for a change and not for a time.
        var announcement = screening.State == ScreeningState.Planned && (policy.GapsOf(screening).Count == 0 || screening.AnnounceFrom > screening.SettledUntil)
            ? screening.AnnounceFrom
            : (Instant?)null;
        return steps.Append(announcement).Min();
    }
}
