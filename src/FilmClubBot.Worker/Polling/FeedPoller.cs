using System.Collections.Concurrent;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Polls what is due: many hosts at once, few feeds of one host, so that a host that does not answer delays nobody but itself.</summary>
internal sealed class FeedPoller(FeedPoll poll, IServiceScopeFactory scopes, IClock clock, ILogger<FeedPoller> log) : IHostedService, IDisposable
{
    private const int AtOnce = 128, OfOneHost = 2;

    private readonly ConcurrentDictionary<FeedId, (string Host, Task Poll)> _busy = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _look = new(1);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for what is under way; each item is a transaction of its own, so a cut loses none.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_busy.Values.Select(busy => busy.Poll)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Dispose();
        _look.Dispose();
    }

    /// <summary>Starts the polls that are due, and waits for none of them.</summary>
    public async Task StartDuePolls(CancellationToken cancellationToken)
    {
        await _look.WaitAsync(cancellationToken);
        try
        {
            // Of a host with many feeds a look takes few; the next look takes from the other hosts.
            while (!_stopping.IsCancellationRequested && await StartDue(cancellationToken))
            {
            }
        }
        finally
        {
            _look.Release();
        }
    }

    private async Task<bool> StartDue(CancellationToken cancellationToken)
    {
        var room = AtOnce - _busy.Count;
        if (room <= 0)
            return false;
        var perHost = _busy.Values.CountBy(busy => busy.Host, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        IReadOnlyList<Feed> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            due = await scope.ServiceProvider.GetRequiredService<IFeeds>().Due(
                clock.GetCurrentInstant(), room, [.. _busy.Keys], [.. perHost.Where(host => host.Value >= OfOneHost).Select(host => host.Key)], cancellationToken);
        }

        var hasStarted = false;
        foreach (var feed in due)
        {
            var host = feed.Address.Authority;
            if (perHost.GetValueOrDefault(host) >= OfOneHost)
                continue;
            perHost[host] = perHost.GetValueOrDefault(host) + 1;
            hasStarted = true;
            // It begins once it is noted, so that it cannot be over before; and not here, where it would hold up the others.
            var isNoted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _busy[feed.Id] = (host, Follow(feed, isNoted.Task));
            isNoted.SetResult();
        }

        return hasStarted;
    }

    private async Task Follow(Feed feed, Task isNoted)
    {
        await isNoted;
        try
        {
            await poll.Run(feed, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            log.LogDebug("Leaves {Feed} for the next start", feed.Address);
        }
        catch (Exception failure)
        {
            // A defect of ours, or of the database's disk: one feed must not stop the others.
            log.LogError(failure, "The feed {Feed} could not be taken in", feed.Address);
        }
        finally
        {
            _busy.TryRemove(feed.Id, out _);
        }
    }
}
