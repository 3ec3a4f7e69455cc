using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>
/// Replies directly to a command that ends in time, and later to one that does not: a platform expects a reply or an acknowledgement
/// within three seconds, and accepts the reply after it. A started command is completed; shutdown waits for pending replies.
/// </summary>
public sealed class DeferredReplies(TimeProvider time, ILogger<DeferredReplies> log) : IHostedService, IDisposable
{
    private readonly DrainedTasks _pending = new();

    /// <summary>
    /// Runs a command on a thread of its own: a command that blocks its thread, as SQLite does while another program has locked the
    /// file, must not block the acknowledgement too.
    /// </summary>
    /// <typeparam name="T">What the command results in: a card, or a card that is already rendered.</typeparam>
    /// <param name="run">Executes the command, and everything else that the reply needs from the database.</param>
    /// <param name="patience">How long the platform can wait for the reply.</param>
    /// <param name="later">
    /// Delivers the reply if the command outlasts the timeout. A failure is only logged, because the request has already
    /// been acknowledged.
    /// </param>
    /// <returns>The reply; null when it will be delivered by <paramref name="later"/>.</returns>
    public async Task<T?> Answer<T>(Func<CancellationToken, Task<T>> run, TimeSpan patience, Func<T, CancellationToken, Task> later)
        where T : class
    {
        using var alarm = new CancellationTokenSource();
        var timeout = Task.Delay(patience, time, alarm.Token);
        var running = Task.Run(() => run(_pending.TimedOut), CancellationToken.None);
        if (await Task.WhenAny(running, timeout) == running)
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
    public Task StopAsync(CancellationToken cancellationToken) => _pending.Drain(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _pending.Dispose();

    private async Task Deliver<T>(Task<T> running, Func<T, CancellationToken, Task> later) =>
        await Guarded(async cancellationToken => await later(await running, cancellationToken));

    private async Task Guarded(Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Yield();
            await work(_pending.TimedOut);
        }
        catch (OperationCanceledException) when (_pending.TimedOut.IsCancellationRequested)
        {
            log.LogWarning("A deferred reply was dropped: the program stopped before it was delivered");
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Failed to deliver a deferred reply");
        }
    }
}
