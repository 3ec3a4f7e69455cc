namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>The background tasks that have not ended, so that shutdown can wait for them. The tasks handle their own failures.</summary>
public sealed class TaskTracker
{
    private readonly HashSet<Task> _open = [];
    private readonly Lock _gate = new();

    /// <summary>Adds a running task; it is removed when it ends.</summary>
    public void Track(Task task)
    {
        lock (_gate)
            _open.Add(task);
        _ = task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for the tasks that are open now. Tasks added later are not waited for: the caller stops their source first.</summary>
    public Task WaitForOpen()
    {
        lock (_gate)
            return Task.WhenAll(_open);
    }

    private void Remove(Task ended)
    {
        lock (_gate)
            _open.Remove(ended);
    }
}
