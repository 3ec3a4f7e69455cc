using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Events;

/// <inheritdoc cref="IEventReconciler"/>
internal sealed class EventReconciler(
    IEventPostings postings, IScreenings screenings, ScreeningService service, IntendedEvent intended, EventReports reports, Locales locales, Club club, IClock clock) : IEventReconciler
{
    public async Task<EventTask> ApplyRemoteChanges(EventTask task, ListedEvent? found, CancellationToken cancellationToken)
    {
        Screening? screening = null;
        var posting = await postings.Change(
            task.Posting.Screening,
            async posting =>
            {
                screening = (await screenings.Find(posting.Screening, cancellationToken))!;
                if (found is not null && posting.Event != found.Id)
                    posting = posting.Adopt(found.Id);
                (posting, screening) = found switch
                {
                    null when posting.Event is null => (posting, screening),
                    null => await Deleted(posting, screening, cancellationToken),
                    { State: EventState.Cancelled } => await Cancelled(posting, screening, cancellationToken),
                    { State: EventState.Completed } => await Ended(posting, screening, cancellationToken),
                    _ => await Changed(posting with { State = found.State }, screening, found, cancellationToken),
                };
                return posting;
            },
            cancellationToken);
        return intended.Of(posting!, screening!);
    }

    // Discord's own clients implement "Cancel event" as a deletion, so a deletion does not mean that the screening is cancelled.
    private async Task<(EventPosting posting, Screening screening)> Deleted(EventPosting posting, Screening screening, CancellationToken cancellationToken)
    {
        if (IsStillAhead(screening))
            await reports.NotifyDeleted(posting, screening, cancellationToken);
        return (posting.Close(), screening);
    }

    // The event was ended before its start; the screening is not affected.
    private async Task<(EventPosting posting, Screening screening)> Ended(EventPosting posting, Screening screening, CancellationToken cancellationToken)
    {
        if (IsStillAhead(screening))
            await reports.NotifyEnded(posting, screening, cancellationToken);
        return (posting.Close(), screening);
    }

    // Discord cancels events that were not started hours after their start; that is not a moderator's decision.
    private async Task<(EventPosting posting, Screening screening)> Cancelled(EventPosting posting, Screening screening, CancellationToken cancellationToken)
    {
        if (!IsStillAhead(screening))
            return (posting.Close(), screening);
        var cancelled = (await service.Cancel(screening.Id, ahead => ahead.Cancel(locales.For(club.Locale)["event.cancelled"]), cancellationToken))!;
        reports.Record("screening cancel", posting, cancelled);
        return (posting.Close(), cancelled);
    }

    private async Task<(EventPosting posting, Screening screening)> Changed(EventPosting posting, Screening screening, ListedEvent found, CancellationToken cancellationToken)
    {
        if (posting is not { Written: { } written, Shown: { } shown } || !IsStillAhead(screening))
            return (posting, screening);
        var changes = EventChanges.Of(screening, intended.Of(posting, screening).Wanted, written, shown, found, clock.GetCurrentInstant());
        if (!changes.Any)
            return (posting, screening);
        var after = (changes.IsMoved
            ? await service.Move(screening.Id, ahead => changes.Apply(ahead).MoveTo(changes.Start, clock.GetCurrentInstant()), cancellationToken)
            : await service.Change(screening.Id, changes.Apply, cancellationToken))!;
        reports.Record(changes.IsMoved ? "screening move" : "screening edit", posting, after);
        var wanted = intended.Of(posting, after).Wanted;
        var taken = changes.AsEdit(wanted, found.Text);
        return (posting with { Written = taken.Merge(written, wanted), Shown = taken.Merge(shown, found.Text) }, after);
    }

    private bool IsStillAhead(Screening screening) => screening.IsAhead && clock.GetCurrentInstant() < screening.Start;
}
