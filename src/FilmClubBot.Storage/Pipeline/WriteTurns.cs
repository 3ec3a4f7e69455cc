using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// The turns of writers that exclude each other. Where they are of several clubs, each club's first waiting writer has its turn before any club's
/// second: a club with a hundred waiting writers delays another by one of them.
/// </summary>
internal sealed class WriteTurns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ClubId, Queue<TaskCompletionSource>> _waiting = [];
    private readonly Queue<ClubId> _order = new();
    private bool _isTaken;

    /// <summary>The turns of a club's writers.</summary>
    public WriteTurn Of(ClubId club) => new(this, club);

    /// <summary>Waits for a turn.</summary>
    /// <returns>Whether it came in time.</returns>
    public async Task<bool> Wait(ClubId club, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Enter(club) is not { } waiter)
            return true;
        try
        {
            await waiter.Task.WaitAsync(timeout, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            // The turn may have come meanwhile; then it is somebody else's.
            if (!waiter.TrySetCanceled(CancellationToken.None))
                Release();
            if (failure is OperationCanceledException)
                throw;
            return false;
        }
    }

    /// <summary>Ends the turn; the next one begins.</summary>
    public void Release()
    {
        lock (_lock)
        {
            while (_order.TryDequeue(out var club))
            {
                var writers = _waiting[club];
                var isGiven = false;
                while (!isGiven && writers.TryDequeue(out var waiter))
                    isGiven = waiter.TrySetResult();
                if (writers.Count > 0)
                    _order.Enqueue(club);
                else
                    _waiting.Remove(club);
                if (isGiven)
                    return;
            }

            _isTaken = false;
        }
    }

    // Null if the turn is free.
    private TaskCompletionSource? Enter(ClubId club)
    {
        lock (_lock)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return null;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_waiting.TryGetValue(club, out var writers))
            {
                _waiting[club] = writers = new();
                _order.Enqueue(club);
            }

            writers.Enqueue(waiter);
            return waiter;
        }
    }
}

/// <summary>The turns of one club's writers.</summary>
internal readonly record struct WriteTurn(WriteTurns Turns, ClubId Club)
{
    /// <inheritdoc cref="WriteTurns.Wait"/>
    public Task<bool> Wait(TimeSpan timeout, CancellationToken cancellationToken) => Turns.Wait(Club, timeout, cancellationToken);

    /// <inheritdoc cref="WriteTurns.Release"/>
    public void Release() => Turns.Release();
}
