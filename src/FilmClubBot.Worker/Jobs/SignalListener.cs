using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Runs an action whenever a signal is raised; signals raised before the action begins are combined. A signal raised while the action runs
/// starts it again immediately: the action itself has to control its concurrency.
/// </summary>
internal sealed class SignalListener(Signal signal, Func<CancellationToken, Task> work, ILogger<SignalListener> log) : BackgroundService
{
    private readonly TaskTracker _running = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = new SignalSubscription(signal);
        try
        {
            while (true)
            {
                await subscription.Wait(stoppingToken);
                _running.Track(Do(stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped waiting for {Signal}", signal.GetType().Name);
        }
        finally
        {
            await _running.WaitForOpen();
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
}
