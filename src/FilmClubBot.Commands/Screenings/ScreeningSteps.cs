using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Runs the planned steps of screenings when they are due, within the current unit of work.</summary>
internal sealed class ScreeningSteps(IScreenings screenings, ScreeningAnnouncer announcer, AbsentMembers absent, Notices notices, Locales locales, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>Runs the steps of a screening that are due by now, each once: announces it, or skips it where it is too late.</summary>
    /// <returns>The screening after the steps; null when there is none.</returns>
    public Task<Screening?> RunDue(ScreeningId id, CancellationToken cancellationToken) => screenings.Change(
        id,
        async screening =>
        {
            var now = clock.GetCurrentInstant();
            var after = await AnnounceIfDue(screening, now, cancellationToken);
            var due = ScreeningPlan.Of(after, policy, club.Zone).Where(step => step.Due > after.SettledUntil && step.Due <= now).OrderBy(step => step.Due).ToList();
            foreach (var step in due)
                after = await Run(step, after, IsOvertaken(step, due), now, cancellationToken);
            return after.State != ScreeningState.Cancelled && now > after.SettledUntil ? after with { SettledUntil = now } : after;
        },
        cancellationToken);

    private async Task<Screening> AnnounceIfDue(Screening screening, Instant now, CancellationToken cancellationToken)
    {
        if (screening.State != ScreeningState.Planned || now < screening.AnnounceFrom || now >= screening.Start)
            return screening;
        var gaps = policy.GapsOf(screening);
        if (gaps.Count > 0)
        {
            await notices.Notify($"screening-gaps:{screening.Id}:{screening.Moves}", ScreeningWords.GapNotice(screening, gaps, club, locales.For(club.Locale)), null, cancellationToken);
            return screening;
        }

        await announcer.Announce(screening, new ScreeningStep.Announced(), cancellationToken);
        return screening with { State = ScreeningState.Announced, WasAnnounced = true };
    }

    // If several reminders are due at the same time, after a downtime, only the last is sent.
    private static bool IsOvertaken(DueStep step, List<DueStep> due) =>
        step.Step is ScreeningStep.Reminder && due.Exists(other => other.Due > step.Due && other.Step is ScreeningStep.Reminder or ScreeningStep.Started);

    private async Task<Screening> Run(DueStep step, Screening screening, bool isOvertaken, Instant now, CancellationToken cancellationToken)
    {
        var after = step.Step switch
        {
            // An evening for which nobody chose a film did not take place.
            ScreeningStep.Started when screening is { Film: null, WasAnnounced: false } => screening with { State = ScreeningState.Cancelled },
            ScreeningStep.Started when screening.IsAhead => screening with { State = ScreeningState.Running },
            ScreeningStep.Discussion when screening.State != ScreeningState.Cancelled => screening with { State = ScreeningState.Over },
            _ => screening,
        };
        if (!screening.WasAnnounced || isOvertaken || now >= step.Until)
            return after;
        if (step.Step is ScreeningStep.ReturnDue)
            await notices.Notify($"return-due:{screening.Id}", ScreeningWords.ReturnNotice(screening, club, locales.For(club.Locale)), null, cancellationToken);
        else
            await announcer.Announce(after, step.Step, cancellationToken);
        if (step.Step is ScreeningStep.Results)
            await absent.Notify(after, cancellationToken);
        return after;
    }
}
