using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The automatic messages of a screening and their times: computed from its state and not stored.</summary>
public static class ScreeningPlan
{
    /// <summary>How long after their time the results are still news.</summary>
    public static readonly Duration ResultsFor = Duration.FromDays(7);

    // A return that is late by more is a matter of the archive.
    private static readonly Duration _noticeFor = Duration.FromDays(366);

    /// <summary>All steps of a screening in order, settled ones included. A cancelled screening has none.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="policy">The society's settings.</param>
    /// <param name="zone">The society's zone, for the time of the results and of reminders that are whole days ahead.</param>
    public static IReadOnlyList<DueStep> Of(Screening screening, ScreeningPolicy policy, DateTimeZone zone)
    {
        if (screening.State == ScreeningState.Cancelled)
            return [];
        var results = ResultsAt(screening, policy, zone);
        // The call for ratings must not be later than the results.
        var call = Instant.Min(screening.End + policy.RatingCallAfter, results);
        return
        [
            .. screening.Reminders.Select(lead => new DueStep(new ScreeningStep.Reminder(lead), Before(screening.Start, lead, zone), Instant.Min(screening.Start, screening.Begin))),
            new(new ScreeningStep.Started(), Instant.Min(screening.Start, screening.Begin), screening.End),
            new(new ScreeningStep.Discussion(), screening.End, results),
            new(new ScreeningStep.RatingCall(), call, results),
            new(new ScreeningStep.Results(), results, results + ResultsFor),
            .. ReturnDueAt(screening, policy, zone) is { } due ? [new DueStep(new ScreeningStep.ReturnDue(), due, due + _noticeFor)] : Array.Empty<DueStep>(),
        ];
    }

    /// <summary>
    /// When the results are announced: at the set hour of the day after the evening on which it ended. An end before five in the morning
    /// belongs to the previous evening.
    /// </summary>
    public static Instant ResultsAt(Screening screening, ScreeningPolicy policy, DateTimeZone zone)
    {
        var evening = (screening.End - Duration.FromHours(5)).InZone(zone).Date;
        var at = (evening.PlusDays(1) + policy.ResultsAt).InZoneLeniently(zone).ToInstant();
        return at > screening.End ? at : screening.End;
    }

    /// <summary>When the return to the distributor is due; null where no licence is stated, or the return was sent.</summary>
    public static Instant? ReturnDueAt(Screening screening, ScreeningPolicy policy, DateTimeZone zone) =>
        screening.Tally.IsReturned || screening.Licence is null && screening.Presentation.LicenceNumber is null ? null : ResultsAt(screening, policy, zone) + policy.ReturnsAfter;

    /// <summary>The moment a given time before a start. Whole days are wall-clock days: a week before 19:00 it is 19:00, even across a clock change.</summary>
    public static Instant Before(Instant start, Duration ahead, DateTimeZone zone) =>
        ahead == Duration.FromDays(ahead.Days) ? zone.AtLeniently(start.InZone(zone).LocalDateTime.PlusDays(-ahead.Days)).ToInstant() : start - ahead;

    /// <summary>When the next action is due: a step, or the announcement if its earliest time is still ahead. Null when all is done.</summary>
    public static Instant? NextAfter(Screening screening, ScreeningPolicy policy, DateTimeZone zone)
    {
        var steps = Of(screening, policy, zone).Where(step => step.Due > screening.SettledUntil).Select(step => (Instant?)step.Due);
        // While a value is missing, the announcement waits for a change and not for a time.
        var announcement = screening.State == ScreeningState.Planned && (policy.GapsOf(screening).Count == 0 || screening.AnnounceFrom > screening.SettledUntil)
            ? screening.AnnounceFrom
            : (Instant?)null;
        return steps.Append(announcement).Min();
    }
}
