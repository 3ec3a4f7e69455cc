using System.Collections.Concurrent;
using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Does something as soon as a bell rings; several ringings before it begins are one. What rings while it is still done does not
/// wait for it: the work itself knows what may run twice at once.
/// </summary>
internal sealed class BellListener(Bell bell, Func<CancellationToken, Task> work, ILogger<BellListener> log) : BackgroundService
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly ConcurrentDictionary<Task, bool> _open = new();

    public override void Dispose()
    {
        _rung.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Rung += Note;
        try
        {
            while (true)
            {
                await _rung.WaitAsync(stoppingToken);
                Follow(Do(stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stops listening for the {Bell}", bell.GetType().Name);
        }
        finally
        {
            bell.Rung -= Note;
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
            log.LogDebug("What the {Bell} rang for goes on after the next start", bell.GetType().Name);
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "What the {Bell} rang for is late: it waits for the regular look", bell.GetType().Name);
        }
    }

    private void Follow(Task task)
    {
        _open.TryAdd(task, true);
        _ = task.ContinueWith(done => _open.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Note()
    {
        lock (_rung)
        {
            if (_rung.CurrentCount == 0)
                _rung.Release();
        }
    }
}
