using System.Collections.Concurrent;
using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Does something as soon as a signal rings; several ringings before it begins are one. What rings while it is still done does not
/// wait for it: the work itself knows what may run twice at once.
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
            log.LogDebug("Stops listening for the {Signal}", signal.GetType().Name);
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
            log.LogDebug("What the {Signal} rang for goes on after the next start", signal.GetType().Name);
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "What the {Signal} rang for is late: it waits for the regular look", signal.GetType().Name);
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
