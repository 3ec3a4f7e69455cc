using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Worker.Scopes;
using NodaTime;

namespace FilmClubBot.Worker.Events;

/// <summary>
/// Keeps a platform's list of events and the screenings in step, both ways. Each time the list is read first: what people changed there is
/// taken over, then what has changed here is written. That an event is being made is stored before it is asked for, and none is made
/// before the list was searched for it: a crash or a broken connection leaves neither two nor none.
/// </summary>
internal sealed class EventSynchroniser
{
    /// <summary>How often the list is read with nothing heard of a change.</summary>
    public static readonly Duration LookInterval = Duration.FromMinutes(1);

    /// <summary>How often those who are interested are asked for while their number stays the same: one may have gone as another came.</summary>
    public static readonly Duration InterestInterval = Duration.FromMinutes(15);

    // What was done must be stored, also when the program is told to stop meanwhile.
    private static readonly CancellationToken _evenWhileStopping = CancellationToken.None;

    private readonly IEventBoard _board;
    private readonly IServiceScopeFactory _scopes;
    private readonly IClock _clock;
    private readonly Phrases _say;
    private readonly ILogger<EventSynchroniser> _log;
    private readonly Dictionary<ScreeningId, (int? Count, Instant At)> _interest = [];
    private Instant _lastLook = Instant.MinValue;
    private int _signalled;

    /// <summary>Makes one that looks at once when the signal rings.</summary>
    public EventSynchroniser(IEventBoard board, EventsChangedSignal signal, IServiceScopeFactory scopes, Locales locales, Club club, IClock clock, ILogger<EventSynchroniser> log)
    {
        (_board, _scopes, _clock, _log) = (board, scopes, clock, log);
        _say = locales.For(club.Locale);
        signal.Raised += () => Interlocked.Exchange(ref _signalled, 1);
    }

    /// <summary>Does what is due; never twice at once.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        if (!_board.IsOn)
            return;
        var now = _clock.GetCurrentInstant();
        IReadOnlyList<EventTask> tasks;
        await using (var scope = _scopes.CreateAsyncScope())
            tasks = [.. (await scope.ServiceProvider.GetRequiredService<IEventReconciler>().Tasks(cancellationToken)).Where(task => task.Posting.NextTry <= now)];
        if (tasks.Count == 0)
            return;
        // Asked first, so that a signal that rings meanwhile is heard next time.
        var isSignalled = Interlocked.Exchange(ref _signalled, 0) == 1;
        if (!isSignalled && IsWithin(LookInterval, _lastLook) && !tasks.Any(task => task.Posting.IsBehind(task.Wanted, task.State)))
            return;

        IReadOnlyList<ListedEvent> listed = [];
        if (!await Guarded(tasks, async () => listed = await _board.List(cancellationToken), cancellationToken))
            return;
        _lastLook = _clock.GetCurrentInstant();
        foreach (var task in tasks)
            await Guarded([task], () => Synchronise(task, listed, cancellationToken), cancellationToken);
    }

    private async Task Synchronise(EventTask known, IReadOnlyList<ListedEvent> listed, CancellationToken cancellationToken)
    {
        var found = known.Posting.Event is { } id
            ? listed.FirstOrDefault(one => one.Id == id) ?? await _board.Find(id, cancellationToken)
            : listed.FirstOrDefault(one => one.Nonce == known.Posting.Nonce);
        var task = known;
        await _scopes.Commit(async (services, token) => task = await services.GetRequiredService<IEventReconciler>().ApplyRemoteChanges(known, found, token), _log, cancellationToken);
        if (task.Posting.IsClosed)
            return;
        if (found is not null && IsToBeMadeAnew(task, found))
        {
            await _board.Set(found.Id, EventState.Completed, cancellationToken);
            task = task with { Posting = await Change(task, posting => posting.Renew(), _evenWhileStopping) };
            found = null;
        }

        if (found is null)
            await Make(task, cancellationToken);
        else if (await Write(task, found, cancellationToken) is { } posting && await Advance(task with { Posting = posting }, found, cancellationToken))
            await Ask(task.Posting.Screening, found, cancellationToken);
    }

    // An event that somebody has begun cannot be put to another time.
    private static bool IsToBeMadeAnew(EventTask task, ListedEvent found) =>
        found.State == EventState.Active && task.State == EventState.Scheduled && task.Posting.Written is { } written && written.Start != task.Wanted.Start;

    private async Task Make(EventTask task, CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        // Over, called off or begun before it could be made: nothing stands, as the list was searched for it.
        if (task.State != EventState.Scheduled || task.Wanted.Start <= now)
        {
            await Change(task, posting => posting.Close(), cancellationToken);
            return;
        }

        var posting = await Change(task, posting => posting.Begin(now), cancellationToken);
        var made = await _board.Create(task.Wanted, posting.Nonce, cancellationToken);
        await Change(task, posting => posting.MarkWritten(made.Id, task.Wanted, made.Text), _evenWhileStopping);
        _log.LogInformation("The screening {Screening} has its event {Event} on {Platform}", posting.Screening, made.Id, _board.Platform);
    }

    // Null when the event has gone meanwhile; that is settled at the next look.
    private async Task<EventPosting?> Write(EventTask task, ListedEvent found, CancellationToken cancellationToken)
    {
        var posting = task.Posting;
        if (task.State is EventState.Completed or EventState.Cancelled)
            return posting;
        var edit = EventEdit.Between(posting, task.Wanted, found.Text);
        // What has begun begins at no other time.
        if (found.State == EventState.Active || task.Wanted.Start <= _clock.GetCurrentInstant())
            edit = edit with { Start = null };
        if (edit.IsEmpty)
            return posting;
        if (edit.Location is not null)
            edit = edit with { End = task.Wanted.End };
        posting = await Change(task, now => now.Begin(_clock.GetCurrentInstant()), cancellationToken);
        if (await _board.Edit(found.Id, edit, posting.Nonce, cancellationToken) is not { } edited)
            return null;
        return await Change(
            task, now => now.MarkWritten(found.Id, edit.Merge(now.Written ?? task.Wanted, task.Wanted), edit.Merge(now.Shown, edited.Text)), _evenWhileStopping);
    }

    // Whether the event goes on. What somebody has begun early stays begun: no way leads back.
    private async Task<bool> Advance(EventTask task, ListedEvent found, CancellationToken cancellationToken)
    {
        var state = found.State;
        foreach (var next in Way(state, task.State))
        {
            if (await SetOrSee(found.Id, next, state, cancellationToken) is not { } reached)
                return false;
            state = reached;
            if (state != next)
                return false;
        }

        if (task.Posting.Reach(state) == task.Posting)
            return true;
        return !(await Change(task, posting => posting.Reach(state), _evenWhileStopping)).IsClosed;
    }

    private static EventState[] Way(EventState from, EventState to) => (from, to) switch
    {
        (EventState.Scheduled, EventState.Active) => [EventState.Active],
        (EventState.Scheduled, EventState.Completed) => [EventState.Active, EventState.Completed],
        (EventState.Scheduled, EventState.Cancelled) => [EventState.Cancelled],
        // Called off while it ran, it can only be ended.
        (EventState.Active, EventState.Completed or EventState.Cancelled) => [EventState.Completed],
        _ => [],
    };

    // The platform begins and ends events itself: what it refuses may be done already.
    private async Task<EventState?> SetOrSee(string id, EventState state, EventState before, CancellationToken cancellationToken)
    {
        try
        {
            return (await _board.Set(id, state, cancellationToken))?.State;
        }
        catch (UndeliverableException)
        {
            var seen = (await _board.Find(id, cancellationToken))?.State;
            if (seen == before)
                throw;
            return seen;
        }
    }

    private async Task Ask(ScreeningId screening, ListedEvent found, CancellationToken cancellationToken)
    {
        var isKnown = _interest.TryGetValue(screening, out var last) && last.Count == found.Interested && IsWithin(InterestInterval, last.At);
        if (found.State != EventState.Scheduled || isKnown)
            return;
        var accounts = found.Interested == 0 ? [] : await _board.Interested(found.Id, cancellationToken);
        await _scopes.Commit((services, token) => services.GetRequiredService<IEventReconciler>().UpdateInterest(screening, accounts, token), _log, cancellationToken);
        _interest[screening] = (found.Interested, _clock.GetCurrentInstant());
    }

    // A clock that was put back makes nothing wait: what lies ahead of it is past.
    private bool IsWithin(Duration interval, Instant since) => _clock.GetCurrentInstant() is var now && since <= now && now - since < interval;

    private async Task<bool> Guarded(IReadOnlyList<EventTask> tasks, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            return true;
        }
        catch (DelayedException delay)
        {
            _log.LogInformation("{Count} events wait for {Platform}: {Reason}", tasks.Count, _board.Platform, delay.Message);
            await Later(tasks, posting => posting.Delay(_clock.GetCurrentInstant(), delay.RetryAfter));
        }
        catch (UndeliverableException refusal)
        {
            await Fail(tasks, refusal.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A defect of ours: the next look finds what stands.
            _log.LogError(failure, "{Count} events could not be kept in step with {Platform}", tasks.Count, _board.Platform);
            await Later(tasks, posting => posting.Delay(_clock.GetCurrentInstant(), null));
        }

        return false;
    }

    private Task Later(IReadOnlyList<EventTask> tasks, Func<EventPosting, EventPosting> change) => _scopes.Commit(async (services, token) =>
    {
        var postings = services.GetRequiredService<IEventPostings>();
        foreach (var task in tasks)
            await postings.Change(task.Posting.Screening, change, token);
    }, _log, _evenWhileStopping);

    // Moderators are told of the first failure; those that follow while it lasts have the same cause.
    private Task Fail(IReadOnlyList<EventTask> tasks, string why)
    {
        _log.LogWarning("{Count} events are not as they should be on {Platform}: {Reason}", tasks.Count, _board.Platform, why);
        return _scopes.Commit(async (services, token) =>
        {
            var postings = services.GetRequiredService<IEventPostings>();
            var isKnown = (await postings.All([], token)).Any(posting => posting.Error is not null);
            foreach (var task in tasks)
            {
                var posting = (await postings.Change(task.Posting.Screening, now => now.Fail(_clock.GetCurrentInstant(), why), token))!;
                if (!isKnown)
                    await services.GetRequiredService<Notices>().Notify($"event-failed:{posting.Screening}:{posting.Nonce}", _say["event.failed", ("film", task.Wanted.Name), ("why", why)], null, token);
                isKnown = true;
            }
        }, _log, _evenWhileStopping);
    }

    private async Task<EventPosting> Change(EventTask task, Func<EventPosting, EventPosting> change, CancellationToken cancellationToken)
    {
        EventPosting? posting = null;
        await _scopes.Commit(
            async (services, token) => posting = await services.GetRequiredService<IEventPostings>().Change(task.Posting.Screening, change, token), _log, cancellationToken);
        return posting!;
    }
}
