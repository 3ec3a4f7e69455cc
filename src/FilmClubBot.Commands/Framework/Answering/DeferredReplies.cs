using FilmClubBot.Commands.Framework.Cards;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>
/// Replies directly to a command that ends in time, and later to one that does not: a platform expects a reply or an acknowledgement
/// within three seconds, and accepts the reply after it. A started command is completed; shutdown waits for pending replies.
/// </summary>
public sealed class DeferredReplies(TimeProvider time, ILogger<DeferredReplies> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskTracker _pending = new();

    /// <summary>Runs a command.</summary>
    /// <param name="run">Executes the command.</param>
    /// <param name="patience">How long the platform can wait for the reply.</param>
    /// <param name="later">
    /// Delivers the reply if the command outlasts the timeout. A failure is only logged, because the request has already
    /// been acknowledged.
    /// </param>
    /// <returns>The reply; null when it will be delivered by <paramref name="later"/>.</returns>
    public async Task<Card?> Answer(Func<CancellationToken, Task<Card>> run, TimeSpan patience, Func<Card, CancellationToken, Task> later)
    {
        var running = run(_stopping.Token);
        if (running.IsCompleted)
            return await running;
        using var alarm = new CancellationTokenSource();
        if (await Task.WhenAny(running, Task.Delay(patience, time, alarm.Token)) == running)
        {
            await alarm.CancelAsync();
            return await running;
        }

        _pending.Track(Deliver(running, later));
        return null;
    }

    /// <summary>Runs work after the platform was acknowledged. A failure is logged.</summary>
    public void Later(Func<CancellationToken, Task> work) => _pending.Track(Guarded(work));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for pending replies; cancels them when the shutdown timeout expires.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var impatience = cancellationToken.Register(_stopping.Cancel);
        await _pending.WaitForOpen();
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task Deliver(Task<Card> running, Func<Card, CancellationToken, Task> later) =>
        await Guarded(async cancellationToken => await later(await running, cancellationToken));

    private async Task Guarded(Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Yield();
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            log.LogWarning("A deferred reply was dropped: the program stopped before it was delivered");
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Failed to deliver a deferred reply");
        }
    }
}
