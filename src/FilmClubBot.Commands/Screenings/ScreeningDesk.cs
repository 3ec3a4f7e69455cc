using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Changes screenings, and writes down what members are told of it; all of it part of the unit of work.</summary>
internal sealed class ScreeningDesk(
    IScreenings screenings, IRsvps rsvps, IAnnouncements announcements, CountdownRenewal countdown, TopicChannels channels, Notices notices, Locales locales, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>Sets a screening up, and announces it if it may be.</summary>
    public async Task<Screening> Schedule(Screening draft, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var screening = await screenings.Add(draft with { State = ScreeningState.Planned, SettledUntil = now }, cancellationToken);
        return await Attend(screening, now, cancellationToken);
    }

    /// <summary>Keeps a change that is neither a move nor a cancellation, and announces the screening if it may be now.</summary>
    public async Task<Screening> Change(Screening screening, CancellationToken cancellationToken)
    {
        await screenings.Hold(cancellationToken);
        var before = await screenings.Find(screening.Id, cancellationToken);
        var kept = await screenings.Keep(screening, cancellationToken);
        var answers = await rsvps.Of(screening.Id, cancellationToken);
        await TellPromoted(kept, new GuestList(answers, before?.Capacity), new GuestList(answers, kept.Capacity), cancellationToken);
        return await Attend(kept, clock.GetCurrentInstant(), cancellationToken);
    }

    /// <summary>Sets a screening to another time; those who know of the old one are told.</summary>
    public async Task<Screening> Move(Screening screening, Instant start, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var moved = await screenings.Keep(screening.MoveTo(start, now), cancellationToken);
        if (moved.State == ScreeningState.Announced)
            await Say(moved, new ScreeningStep.Moved(), cancellationToken);
        return await Attend(moved, now, cancellationToken);
    }

    /// <summary>Calls a screening off; those who know of it are told.</summary>
    public async Task<Screening> Cancel(Screening screening, string? because, CancellationToken cancellationToken)
    {
        var cancelled = await screenings.Keep(screening.Cancel(because), cancellationToken);
        if (cancelled.WasAnnounced)
            await Say(cancelled, new ScreeningStep.Cancelled(), cancellationToken);
        return cancelled;
    }

    /// <summary>Keeps that all press play at the moment that <see cref="Screening.Playback"/> tells, and counts them down to it.</summary>
    public async Task<Screening> Play(Screening screening, CancellationToken cancellationToken)
    {
        var before = await screenings.Find(screening.Id, cancellationToken);
        var kept = await screenings.Keep(screening, cancellationToken);
        await Say(kept, new ScreeningStep.Countdown(kept.Playback.ResumedAt!.Value), cancellationToken);
        // What the last countdown said of a pause is past.
        if (before is not null)
            await countdown.Renew(before, cancellationToken);
        if (before?.Playback.PausedSince is { } since)
            await announcements.Renew(News(kept, new ScreeningStep.Pause(since)), cancellationToken);
        return kept;
    }

    /// <summary>Keeps that all pause, and tells them.</summary>
    public async Task<Screening> Pause(Screening screening, CancellationToken cancellationToken)
    {
        var kept = await screenings.Keep(screening, cancellationToken);
        await Say(kept, new ScreeningStep.Pause(kept.Playback.PausedSince!.Value), cancellationToken);
        await countdown.Renew(kept, cancellationToken);
        return kept;
    }

    /// <summary>Keeps a member's answer; who moves up by it is told.</summary>
    /// <returns>The guests after it.</returns>
    public async Task<GuestList> Answer(Screening screening, Member member, RsvpAnswer answer, CancellationToken cancellationToken)
    {
        // The write begins first, so that nobody's answer comes between the two readings.
        await screenings.Hold(cancellationToken);
        var before = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        await rsvps.Save(screening.Id, member.Id, answer, cancellationToken);
        var after = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        await TellPromoted(screening, before, after, cancellationToken);
        return after;
    }

    /// <summary>Does what is due of a screening by a moment, each step once: says it, or passes it over where it is too late for it.</summary>
    public async Task<Screening> Attend(Screening screening, Instant now, CancellationToken cancellationToken)
    {
        var after = await Announce(screening, now, cancellationToken);
        var due = ScreeningPlan.Of(after, policy, club.Zone).Where(step => step.Due > after.SettledUntil && step.Due <= now).OrderBy(step => step.Due).ToList();
        foreach (var step in due)
            after = await Take(after, step, IsOvertaken(step, due), now, cancellationToken);
        if (after.State != ScreeningState.Cancelled && now > after.SettledUntil)
            after = after with { SettledUntil = now };
        return after == screening ? after : await screenings.Keep(after, cancellationToken);
    }

    private async Task<Screening> Announce(Screening screening, Instant now, CancellationToken cancellationToken)
    {
        if (screening.State != ScreeningState.Planned || now < screening.AnnounceFrom || now >= screening.Start)
            return screening;
        var gaps = policy.GapsOf(screening);
        if (gaps.Count > 0)
        {
            await notices.Tell($"screening-gaps:{screening.Id}:{screening.Moves}", ScreeningWords.GapNotice(screening, gaps, club, locales.For(club.Locale)), null, cancellationToken);
            return screening;
        }

        await Say(screening, new ScreeningStep.Announced(), cancellationToken);
        return screening with { State = ScreeningState.Announced, WasAnnounced = true };
    }

    // Of several reminders that come due at once, after a time when the bot was away, the last one says all.
    private static bool IsOvertaken(DueStep step, List<DueStep> due) =>
        step.Step is ScreeningStep.Reminder && due.Exists(other => other.Due > step.Due && other.Step is ScreeningStep.Reminder or ScreeningStep.Started);

    private async Task<Screening> Take(Screening screening, DueStep step, bool isOvertaken, Instant now, CancellationToken cancellationToken)
    {
        var after = step.Step switch
        {
            ScreeningStep.Started when screening.IsAhead => screening with { State = ScreeningState.Running },
            ScreeningStep.Discussion => screening with { State = ScreeningState.Over },
            _ => screening,
        };
        if (screening.WasAnnounced && !isOvertaken && now < step.Until)
            await Say(after, step.Step, cancellationToken);
        return after;
    }

    private Task<bool> Say(Screening screening, ScreeningStep step, CancellationToken cancellationToken) =>
        announcements.Announce(News(screening, step), channels.For(Topic.Screenings), cancellationToken);

    private static Subject.ScreeningNews News(Screening screening, ScreeningStep step) => new(screening.Id, step, screening.Moves);

    private async Task TellPromoted(Screening screening, GuestList before, GuestList after, CancellationToken cancellationToken)
    {
        if (screening.State is not (ScreeningState.Announced or ScreeningState.Running))
            return;
        foreach (var promoted in after.PromotedSince(before))
            await Say(screening, new ScreeningStep.PlaceFree(promoted.Member.Id, promoted.Since), cancellationToken);
    }
}
