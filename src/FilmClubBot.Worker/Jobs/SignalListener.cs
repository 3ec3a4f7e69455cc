using System.Collections.Concurrent;
using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Runs an action whenever a signal is raised; signals raised before the action begins are combined. A signal raised while the action runs
/// starts it again immediately: the action itself has to control its concurrency.
/// </summary>
internal sealed class SignalListener(Signal signal, Func<CancellationToken, Task> work, ILogger<SignalListener> log) : BackgroundService
{
    private readonly SemaphoreSlim _signalled = new(0, 1);
    private readonly ConcurrentDictionary<Task, bool> _open = new();

    public override void Dispose()
    {
        _signalled.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Raised += Note;
        try
        {
            while (true)
            {
                await _signalled.WaitAsync(stoppingToken);
                Follow(Do(stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped waiting for {Signal}", signal.GetType().Name);
        }
        finally
        {
            signal.Raised -= Note;
            await Task.WhenAll(_open.Keys);
        }
    }

    private async Task Do(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Yield();
            await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("The work for {Signal} was cancelled by shutdown; it resumes at the next start", signal.GetType().Name);
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "The work for {Signal} failed; it is retried at its next scheduled run", signal.GetType().Name);
        }
    }

    private void Follow(Task task)
    {
        _open.TryAdd(task, true);
        _ = task.ContinueWith(done => _open.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Note()
    {
        lock (_signalled)
        {
            if (_signalled.CurrentCount == 0)
                _signalled.Release();
        }
    }
}
