using FilmClubBot.Commands.Framework.Cards;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Framework.Answering;

/// <summary>
/// Answers at once what can be answered at once, and later what cannot: a platform takes an answer within three seconds or an
/// acknowledgement, and the answer after it. A command once begun is carried out; the program waits for those on its way out.
/// </summary>
public sealed class DeferredReplies(TimeProvider time, ILogger<DeferredReplies> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<Task> _later = [];
    private readonly Lock _lock = new();

    /// <summary>Runs a command.</summary>
    /// <param name="run">The command.</param>
    /// <param name="patience">How long the platform can be left waiting.</param>
    /// <param name="later">Brings the answer where it took longer. Its failure is logged: there is nobody left to tell.</param>
    /// <returns>The answer; null when it will come <paramref name="later"/>.</returns>
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

        Follow(Deliver(running, later));
        return null;
    }

    /// <summary>Does something after the platform was acknowledged. Its failure is logged.</summary>
    public void Later(Func<CancellationToken, Task> work) => Follow(Guarded(work));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for the answers that are under way; cancels them when the program's patience is at its end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] open;
        lock (_lock)
            open = [.. _later];
        await using var impatience = cancellationToken.Register(_stopping.Cancel);
        await Task.WhenAll(open);
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
            log.LogWarning("An answer was cut off: the program stopped before it was brought");
        }
        catch (Exception failure)
        {
            log.LogError(failure, "An answer could not be brought");
        }
    }

    private void Follow(Task work)
    {
        lock (_lock)
            _later.Add(work);
        _ = work.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Forget(Task done)
    {
        lock (_lock)
            _later.Remove(done);
    }
}
