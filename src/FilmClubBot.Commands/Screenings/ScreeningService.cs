using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Schedules, edits, moves and cancels screenings and queues their announcements, within the current unit of work.</summary>
internal sealed class ScreeningService(IScreenings screenings, IRsvps rsvps, ScreeningSteps steps, ScreeningAnnouncer announcer, IClock clock)
{
    /// <summary>Stores a new screening, and announces it if its announcement is due.</summary>
    public async Task<Screening> Schedule(Screening draft, CancellationToken cancellationToken)
    {
        var screening = await screenings.Add(draft with { State = ScreeningState.Planned, SettledUntil = clock.GetCurrentInstant() }, cancellationToken);
        return (await steps.RunDue(screening.Id, cancellationToken))!;
    }

    /// <summary>Changes a screening other than by moving or cancelling it, and announces it if its announcement is due now.</summary>
    /// <param name="id">The screening.</param>
    /// <param name="change">Returns the changed screening; null leaves it unchanged.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The screening after the change; null when there is none. The same applies to the other changes.</returns>
    public async Task<Screening?> Change(ScreeningId id, Func<Screening, Screening?> change, CancellationToken cancellationToken)
    {
        var (before, after) = await screenings.ChangeAndCompare(id, change, cancellationToken);
        if (after is null || after == before)
            return after;
        if (after.Film?.Id != before!.Film?.Id)
            await rsvps.ForgetExpectations(id, cancellationToken);
        var guests = new GuestList(await rsvps.Of(id, cancellationToken), before.Capacity);
        await announcer.AnnounceChange(before, after, guests.IsAnybodyExpected, clock.GetCurrentInstant(), cancellationToken);
        if (guests.TooLarge.ToList() is { Count: > 0 } tooLarge && after.Capacity != before.Capacity)
            await rsvps.Requeue(id, tooLarge.ConvertAll(answer => answer.Member.Id), cancellationToken);
        await announcer.AnnouncePromoted(after, guests, new GuestList(await rsvps.Of(id, cancellationToken), after.Capacity), cancellationToken);
        return await steps.RunDue(id, cancellationToken);
    }

    /// <summary>Moves a screening to another time (<see cref="Screening.MoveTo"/>) and announces the move if the screening was announced.</summary>
    public async Task<Screening?> Move(ScreeningId id, Func<Screening, Screening?> move, CancellationToken cancellationToken)
    {
        var (before, after) = await screenings.ChangeAndCompare(id, move, cancellationToken);
        if (after is null || after == before)
            return after;
        if (after.State == ScreeningState.Announced)
            await announcer.Announce(after, new ScreeningStep.Moved(), cancellationToken);
        await announcer.MoveSnoozed(before!, after, clock.GetCurrentInstant(), cancellationToken);
        return await steps.RunDue(id, cancellationToken);
    }

    /// <summary>Cancels a screening (<see cref="Screening.Cancel"/>) and announces the cancellation if the screening was announced.</summary>
    public async Task<Screening?> Cancel(ScreeningId id, Func<Screening, Screening?> cancel, CancellationToken cancellationToken)
    {
        var (before, after) = await screenings.ChangeAndCompare(id, cancel, cancellationToken);
        if (after is { WasAnnounced: true } && after != before)
            await announcer.Announce(after, new ScreeningStep.Cancelled(clock.GetCurrentInstant()), cancellationToken);
        return after;
    }

    /// <summary>Restores a cancelled screening (<see cref="Screening.Restore"/>) and announces that it takes place after all if it was announced.</summary>
    public async Task<Screening?> Restore(ScreeningId id, Func<Screening, Screening?> restore, CancellationToken cancellationToken)
    {
        var (before, after) = await screenings.ChangeAndCompare(id, restore, cancellationToken);
        if (after is null || after == before)
            return after;
        if (after.WasAnnounced)
            await announcer.Announce(after, new ScreeningStep.Restored(clock.GetCurrentInstant()), cancellationToken);
        return await steps.RunDue(id, cancellationToken);
    }
}
