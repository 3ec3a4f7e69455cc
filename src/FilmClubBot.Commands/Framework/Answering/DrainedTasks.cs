namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>Background tasks that shutdown waits for, and cancels when its timeout expires. The tasks handle their own failures.</summary>
public sealed class DrainedTasks : IDisposable
{
    private readonly TaskTracker _tasks = new();
    private readonly CancellationTokenSource _timedOut = new();

    /// <summary>Cancelled when the timeout of <see cref="Drain"/> expires: the tasks use it.</summary>
    public CancellationToken TimedOut => _timedOut.Token;

    /// <summary>Adds a running task.</summary>
    public void Track(Task task) => _tasks.Track(task);

    /// <summary>Waits for the tasks that are open now. Tasks added later are not waited for: the caller stops their source first.</summary>
    /// <param name="timeout">Cancels <see cref="TimedOut"/>.</param>
    public async Task Drain(CancellationToken timeout)
    {
        await using var expiry = timeout.Register(_timedOut.Cancel);
        await _tasks.WaitForOpen().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => _timedOut.Dispose();
}
