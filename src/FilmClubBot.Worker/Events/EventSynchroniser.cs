using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Worker.Events;

/// <summary>
/// Synchronises a platform's events with the screenings, in both directions. Each run first reads the list and applies the changes that
/// people made there, then writes the changes made here. The state "creating" is stored before the request, and the list is searched for
/// the event before one is created: after a crash or a broken connection there is exactly one event.
/// </summary>
internal sealed class EventSynchroniser : IDisposable
{
    /// <summary>How often the list is read when no change was signalled.</summary>
    public static readonly Duration LookInterval = Duration.FromMinutes(1);

    /// <summary>How often the interested accounts are requested while their number is the same: one may have left while another joined.</summary>
    public static readonly Duration InterestInterval = Duration.FromMinutes(15);

    // The result of a request must be stored even if the program is shutting down.
    private static readonly CancellationToken _evenWhileStopping = CancellationToken.None;

    private readonly IEventBoard _board;
    private readonly IServiceScopeFactory _scopes;
    private readonly IClock _clock;
    private readonly Phrases _say;
    private readonly ILogger<EventSynchroniser> _log;
    private readonly SignalSubscription _changed;
    private readonly Dictionary<ScreeningId, (int? Count, Instant At)> _interest = [];
    private Instant _lastLook = Instant.MinValue;

    /// <summary>Creates a synchroniser that reads the list in the next run after the signal was raised.</summary>
    public EventSynchroniser(IEventBoard board, EventsChangedSignal signal, IServiceScopeFactory scopes, Locales locales, Club club, IClock clock, ILogger<EventSynchroniser> log)
    {
        (_board, _scopes, _clock, _log) = (board, scopes, clock, log);
        _say = locales.For(club.Locale);
        _changed = new(signal);
    }

    /// <inheritdoc/>
    public void Dispose() => _changed.Dispose();

    /// <summary>Processes the due events. Must not be called concurrently.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        if (!await _board.IsOn(cancellationToken))
            return;
        var now = _clock.GetCurrentInstant();
        IReadOnlyList<EventTask> tasks;
        await using (var scope = _scopes.CreateAsyncScope())
            tasks = [.. (await scope.ServiceProvider.GetRequiredService<EventPlan>().Tasks(cancellationToken)).Where(task => task.Posting.IsDue(now))];
        if (tasks.Count == 0)
            return;
        // Received first, so that a signal raised during this run triggers the next one.
        var isSignalled = _changed.TryReceive();
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
        if (known.Posting.IsClosed)
            known = known with { Posting = await Change(known, posting => posting.Renew(), cancellationToken) };
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

    // The start of an event that has begun cannot be changed.
    private static bool IsToBeMadeAnew(EventTask task, ListedEvent found) =>
        found.State == EventState.Active && task.State == EventState.Scheduled && task.Posting.Written is { } written && written.Start != task.Wanted.Start;

    private async Task Make(EventTask task, CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        // The screening ended, was cancelled or began before its event was created. The list was searched: there is no event to update.
        if (task.State != EventState.Scheduled || task.Wanted.Start <= now)
        {
            await Change(task, posting => task.State is EventState.Completed or EventState.Cancelled ? posting.Reach(task.State) : posting.Close(), cancellationToken);
            return;
        }

        var posting = await Change(task, posting => posting.Begin(now), cancellationToken);
        var made = await _board.Create(task.Wanted, posting.Nonce, cancellationToken);
        await Change(task, posting => posting.MarkWritten(made.Id, task.Wanted, made.Text), _evenWhileStopping);
        _log.LogInformation("Created event {Event} on {Platform} for screening {Screening}", made.Id, _board.Platform, posting.Screening);
    }

    // Null when the event was deleted meanwhile; the next run handles that.
    private async Task<EventPosting?> Write(EventTask task, ListedEvent found, CancellationToken cancellationToken)
    {
        var posting = task.Posting;
        if (task.State is EventState.Completed or EventState.Cancelled)
            return posting;
        var edit = EventEdit.Between(posting, task.Wanted, found.Text);
        // The start of an event that has begun cannot be changed.
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

    // Returns whether the event is still open. An event that was begun early remains active: platforms cannot reset it.
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
        // An active event cannot be cancelled, only completed.
        (EventState.Active, EventState.Completed or EventState.Cancelled) => [EventState.Completed],
        _ => [],
    };

    // The platform begins and ends events automatically: a refused change may have been made already.
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
        await _scopes.Commit((services, token) => services.GetRequiredService<EventInterest>().Import(screening, accounts, token), _log, cancellationToken);
        _interest[screening] = (found.Interested, _clock.GetCurrentInstant());
    }

    // After the clock was set back, an instant in the future counts as past, so that nothing waits for it.
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
            _log.LogInformation("Delayed the synchronisation of {Count} events with {Platform}: {Reason}", tasks.Count, _board.Platform, delay.Message);
            await Later(tasks, posting => posting.Delay(_clock.GetCurrentInstant(), delay.RetryAfter));
        }
        catch (UndeliverableException refusal)
        {
            await Fail(tasks, refusal.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A defect of this program: the next run compares again.
            _log.LogError(failure, "Failed to synchronise {Count} events with {Platform}; retrying later", tasks.Count, _board.Platform);
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

    // Moderators are notified of the first failure only; those that follow while it lasts have the same cause.
    private Task Fail(IReadOnlyList<EventTask> tasks, string why)
    {
        _log.LogWarning("{Count} events are out of sync on {Platform}: {Reason}", tasks.Count, _board.Platform, why);
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
