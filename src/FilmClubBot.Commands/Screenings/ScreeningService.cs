using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Changes screenings and queues their announcements, within the current unit of work.</summary>
internal sealed class ScreeningService(
    IScreenings screenings, IRsvps rsvps, IAnnouncements announcements, CountdownRenewal countdown, TopicChannels channels, Notices notices, Locales locales, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>Stores a new screening, and announces it if its announcement is due.</summary>
    public async Task<Screening> Schedule(Screening draft, CancellationToken cancellationToken)
    {
        var screening = await screenings.Add(draft with { State = ScreeningState.Planned, SettledUntil = clock.GetCurrentInstant() }, cancellationToken);
        return (await RunDueSteps(screening.Id, cancellationToken))!;
    }

    /// <summary>Changes a screening other than by moving or cancelling it, and announces it if its announcement is due now.</summary>
    /// <param name="id">The screening.</param>
    /// <param name="change">Returns the changed screening; null leaves it unchanged.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The screening after the change; null when there is none. The same applies to the other changes.</returns>
    public async Task<Screening?> Change(ScreeningId id, Func<Screening, Screening?> change, CancellationToken cancellationToken)
    {
        var (before, after) = await Apply(id, change, cancellationToken);
        if (after is null || after == before)
            return after;
        var answers = await rsvps.Of(id, cancellationToken);
        await TellPromoted(after, new GuestList(answers, before!.Capacity), new GuestList(answers, after.Capacity), cancellationToken);
        return await RunDueSteps(id, cancellationToken);
    }

    /// <summary>Moves a screening to another time (<see cref="Screening.MoveTo"/>) and announces the move if the screening was announced.</summary>
    public async Task<Screening?> Move(ScreeningId id, Func<Screening, Screening?> move, CancellationToken cancellationToken)
    {
        var (before, after) = await Apply(id, move, cancellationToken);
        if (after is null || after == before)
            return after;
        if (after.State == ScreeningState.Announced)
            await Announce(after, new ScreeningStep.Moved(), cancellationToken);
        return await RunDueSteps(id, cancellationToken);
    }

    /// <summary>Cancels a screening (<see cref="Screening.Cancel"/>) and announces the cancellation if the screening was announced.</summary>
    public async Task<Screening?> Cancel(ScreeningId id, Func<Screening, Screening?> cancel, CancellationToken cancellationToken)
    {
        var (before, after) = await Apply(id, cancel, cancellationToken);
        if (after is { WasAnnounced: true } && after != before)
            await Announce(after, new ScreeningStep.Cancelled(), cancellationToken);
        return after;
    }

    /// <summary>Starts or resumes playback at the moment that <see cref="Screening.Playback"/> has after the change, and announces a countdown.</summary>
    public async Task<Screening?> Play(ScreeningId id, Func<Screening, Screening?> play, CancellationToken cancellationToken)
    {
        var (before, after) = await Apply(id, play, cancellationToken);
        if (before is null || after is null || after == before)
            return after;
        await Announce(after, new ScreeningStep.Countdown(after.Playback.ResumedAt!.Value), cancellationToken);
        // The messages of the last countdown and pause are outdated.
        await countdown.Renew(before, cancellationToken);
        if (before.Playback.PausedSince is { } since)
            await announcements.Renew(News(after, new ScreeningStep.Pause(since)), cancellationToken);
        return after;
    }

    /// <summary>Pauses playback, and announces the pause.</summary>
    public async Task<Screening?> Pause(ScreeningId id, Func<Screening, Screening?> pause, CancellationToken cancellationToken)
    {
        var (before, after) = await Apply(id, pause, cancellationToken);
        if (after is null || after == before)
            return after;
        await Announce(after, new ScreeningStep.Pause(after.Playback.PausedSince!.Value), cancellationToken);
        await countdown.Renew(after, cancellationToken);
        return after;
    }

    /// <summary>Stores a member's reply, if the screening accepts it now, and notifies members who thereby move up from the queue.</summary>
    /// <returns>The screening, null when there is none; and its guests after the reply, null when it was not accepted.</returns>
    public async Task<(Screening? Screening, GuestList? Guests)> Answer(ScreeningId id, Member member, RsvpAnswer answer, CancellationToken cancellationToken)
    {
        GuestList? guests = null;
        // The screening is locked, so that no other reply and no change of capacity comes between the two reads.
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                if (!screening.Takes(answer))
                    return;
                var before = new GuestList(await rsvps.Of(id, cancellationToken), screening.Capacity);
                await rsvps.Save(id, member.Id, answer, cancellationToken);
                guests = new(await rsvps.Of(id, cancellationToken), screening.Capacity);
                await TellPromoted(screening, before, guests, cancellationToken);
            },
            cancellationToken);
        return (screening, guests);
    }

    /// <summary>Runs the steps of a screening that are due by now, each once: announces it, or skips it where it is too late.</summary>
    /// <returns>The screening after the steps; null when there is none.</returns>
    public Task<Screening?> RunDueSteps(ScreeningId id, CancellationToken cancellationToken) => screenings.Change(
        id,
        async screening =>
        {
            var now = clock.GetCurrentInstant();
            var after = await Announce(screening, now, cancellationToken);
            var due = ScreeningPlan.Of(after, policy, club.Zone).Where(step => step.Due > after.SettledUntil && step.Due <= now).OrderBy(step => step.Due).ToList();
            foreach (var step in due)
                after = await Run(step, after, IsOvertaken(step, due), now, cancellationToken);
            return after.State != ScreeningState.Cancelled && now > after.SettledUntil ? after with { SettledUntil = now } : after;
        },
        cancellationToken);

    // The screening before and after the change; equal if the change left it unchanged.
    private async Task<(Screening? Before, Screening? After)> Apply(ScreeningId id, Func<Screening, Screening?> change, CancellationToken cancellationToken)
    {
        Screening? before = null;
        var after = await screenings.Change(id, screening => change(before = screening), cancellationToken);
        return (before, after);
    }

    private async Task<Screening> Announce(Screening screening, Instant now, CancellationToken cancellationToken)
    {
        if (screening.State != ScreeningState.Planned || now < screening.AnnounceFrom || now >= screening.Start)
            return screening;
        var gaps = policy.GapsOf(screening);
        if (gaps.Count > 0)
        {
            await notices.Notify($"screening-gaps:{screening.Id}:{screening.Moves}", ScreeningWords.GapNotice(screening, gaps, club, locales.For(club.Locale)), null, cancellationToken);
            return screening;
        }

        await Announce(screening, new ScreeningStep.Announced(), cancellationToken);
        return screening with { State = ScreeningState.Announced, WasAnnounced = true };
    }

    // If several reminders are due at the same time, after a downtime, only the last is sent.
    private static bool IsOvertaken(DueStep step, List<DueStep> due) =>
        step.Step is ScreeningStep.Reminder && due.Exists(other => other.Due > step.Due && other.Step is ScreeningStep.Reminder or ScreeningStep.Started);

    private async Task<Screening> Run(DueStep step, Screening screening, bool isOvertaken, Instant now, CancellationToken cancellationToken)
    {
        var after = step.Step switch
        {
            ScreeningStep.Started when screening.IsAhead => screening with { State = ScreeningState.Running },
            ScreeningStep.Discussion => screening with { State = ScreeningState.Over },
            _ => screening,
        };
        if (screening.WasAnnounced && !isOvertaken && now < step.Until)
            await Announce(after, step.Step, cancellationToken);
        return after;
    }

    private Task<bool> Announce(Screening screening, ScreeningStep step, CancellationToken cancellationToken) =>
        announcements.Announce(News(screening, step), channels.For(Topic.Screenings), cancellationToken);

    private static Subject.ScreeningNews News(Screening screening, ScreeningStep step) => new(screening.Id, step, screening.Moves);

    private async Task TellPromoted(Screening screening, GuestList before, GuestList after, CancellationToken cancellationToken)
    {
        if (screening.State is not (ScreeningState.Announced or ScreeningState.Running))
            return;
        foreach (var promoted in after.PromotedSince(before))
            await Announce(screening, new ScreeningStep.PlaceFree(promoted.Member.Id, promoted.Since), cancellationToken);
    }
}
