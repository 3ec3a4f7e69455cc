using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Events;

/// <inheritdoc cref="IEventReconciler"/>
internal sealed class EventReconciler(
    IEventPostings postings, IScreenings screenings, IRsvps rsvps, IMembers members, ScreeningService service, Notices notices, IAuditLog audit,
    IEventBoard board, SiteAddress site, Locales locales, Club club, IClock clock) : IEventReconciler
{
    private Phrases Say => locales.For(club.Locale);

    public async Task<IReadOnlyList<EventTask>> Tasks(CancellationToken cancellationToken)
    {
        var ahead = (await screenings.Ahead(cancellationToken)).Where(screening => screening.WasAnnounced).ToDictionary(screening => screening.Id);
        var kept = (await postings.All(ahead.Keys, cancellationToken)).ToDictionary(posting => posting.Screening);
        List<EventTask> tasks = [];
        foreach (var posting in kept.Values.Where(posting => !posting.IsClosed))
        {
            if ((ahead.GetValueOrDefault(posting.Screening) ?? await screenings.Find(posting.Screening, cancellationToken)) is { } screening)
                tasks.Add(TaskOf(posting, screening));
        }

        var now = clock.GetCurrentInstant();
        // No event is created for a screening that has begun: it would be over soon.
        tasks.AddRange(ahead.Values.Where(screening => !kept.ContainsKey(screening.Id) && screening.State == ScreeningState.Announced && screening.Start > now)
            .Select(screening => TaskOf(EventPosting.New(screening.Id), screening)));
        return [.. tasks.OrderBy(task => task.Wanted.Start).ThenBy(task => task.Posting.Screening.Value)];
    }

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
        return TaskOf(posting!, screening!);
    }

    public Task UpdateInterest(ScreeningId screening, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => screenings.Lock(
        screening,
        async locked =>
        {
            if (locked.IsAhead)
                await rsvps.SaveInterest(screening, await members.Holders(board.Platform, accounts, cancellationToken), cancellationToken);
        },
        cancellationToken);

    private EventTask TaskOf(EventPosting posting, Screening screening) =>
        new(posting, EventWords.TextOf(screening, board.Platform, site, Say), EventWords.StateOf(screening));

    // Discord's own clients implement "Cancel event" as a deletion, so a deletion does not mean that the screening is cancelled.
    private async Task<(EventPosting posting, Screening screening)> Deleted(EventPosting posting, Screening screening, CancellationToken cancellationToken)
    {
        if (IsStillAhead(screening))
            await Notify("event.deleted", posting, screening, cancellationToken);
        return (posting.Close(), screening);
    }

    // The event was ended before its start; the screening is not affected.
    private async Task<(EventPosting posting, Screening screening)> Ended(EventPosting posting, Screening screening, CancellationToken cancellationToken)
    {
        if (IsStillAhead(screening))
            await Notify("event.ended", posting, screening, cancellationToken);
        return (posting.Close(), screening);
    }

    // Discord cancels events that were not started hours after their start; that is not a moderator's decision.
    private async Task<(EventPosting posting, Screening screening)> Cancelled(EventPosting posting, Screening screening, CancellationToken cancellationToken)
    {
        if (!IsStillAhead(screening))
            return (posting.Close(), screening);
        var cancelled = (await service.Cancel(screening.Id, ahead => ahead.Cancel(Say["event.cancelled"]), cancellationToken))!;
        Record("screening cancel", posting, cancelled);
        return (posting.Close(), cancelled);
    }

    private async Task<(EventPosting posting, Screening screening)> Changed(EventPosting posting, Screening screening, ListedEvent found, CancellationToken cancellationToken)
    {
        if (posting is not { Written: { } written, Shown: { } shown } || !IsStillAhead(screening))
            return (posting, screening);
        var changes = EventChanges.Of(screening, TaskOf(posting, screening).Wanted, written, shown, found, clock.GetCurrentInstant());
        if (!changes.Any)
            return (posting, screening);
        var after = (changes.IsMoved
            ? await service.Move(screening.Id, ahead => changes.Apply(ahead).MoveTo(changes.Start, clock.GetCurrentInstant()), cancellationToken)
            : await service.Change(screening.Id, changes.Apply, cancellationToken))!;
        Record(changes.IsMoved ? "screening move" : "screening edit", posting, after);
        var wanted = TaskOf(posting, after).Wanted;
        var taken = changes.AsEdit(wanted, found.Text);
        return (posting with { Written = taken.Merge(written, wanted), Shown = taken.Merge(shown, found.Text) }, after);
    }

    private bool IsStillAhead(Screening screening) => screening.IsAhead && clock.GetCurrentInstant() < screening.Start;

    private Task Notify(string key, EventPosting posting, Screening screening, CancellationToken cancellationToken) => notices.Notify(
        $"{key}:{screening.Id}:{posting.Event}",
        Say[key, ("film", ScreeningWords.Film(screening, Say)), ("when", ScreeningWords.WallTime(screening.Start, club, Say)), ("id", screening.Id)],
        null, cancellationToken);

    private void Record(string action, EventPosting posting, Screening screening) =>
        audit.Record(Say["event.source", ("platform", PlatformWords.Of(board.Platform, Say)), ("id", posting.Event ?? "")], action, EventWords.Subject(screening, club, Say));
}
