using System.Collections.Concurrent;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Feeds;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Polls due feeds: many hosts concurrently, few feeds of each, so that a host that does not respond delays only its own feeds. A host is polled by one worker at a time.</summary>
internal sealed class FeedPoller(IClubs clubs, IClubWork work, ILeases leases, IOptions<HostingOptions> hosting, IClock clock, ILogger<FeedPoller> log) : IHostedService, IDisposable
{
    private const int AtOnce = 128, OfOneHost = 2, OfOneClub = 32;

    private readonly ConcurrentDictionary<FeedId, (string Host, ClubId Club, Task Poll)> _busy = new();

    // Feeds that do not respond must not take every place from the other clubs.
    private readonly int _ofOneClub = hosting.Value.ManyClubs ? OfOneClub : AtOnce;

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _look = new(1);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Cancels and awaits the running polls. Each item is a separate transaction, so no imported item is lost.</summary>
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

    /// <summary>Starts the due polls and returns without waiting for them.</summary>
    public async Task StartDuePolls(CancellationToken cancellationToken)
    {
        await _look.WaitAsync(cancellationToken);
        try
        {
            HashSet<string> polledElsewhere = new(StringComparer.Ordinal);
            // One query returns few feeds of a host that has many; the next query excludes that host.
            while (!_stopping.IsCancellationRequested && await StartDue(polledElsewhere, cancellationToken))
            {
            }
        }
        finally
        {
            _look.Release();
        }
    }

    private async Task<bool> StartDue(HashSet<string> polledElsewhere, CancellationToken cancellationToken)
    {
        var room = AtOnce - _busy.Count;
        if (room <= 0)
            return false;
        var perHost = _busy.Values.CountBy(busy => busy.Host, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var perClub = _busy.Values.CountBy(busy => busy.Club).ToDictionary();
        var due = await work.DueFeeds(
            clock.GetCurrentInstant(), room, [.. _busy.Keys], [.. polledElsewhere, .. perHost.Where(host => host.Value >= OfOneHost).Select(host => host.Key)], cancellationToken);
        var hasProgressed = false;
        foreach (var feed in due)
        {
            var host = feed.Host;
            if (perHost.GetValueOrDefault(host) >= OfOneHost || perClub.GetValueOrDefault(feed.Club) >= _ofOneClub || polledElsewhere.Contains(host))
                continue;
            hasProgressed = true;
            if (await leases.TryAcquire($"feeds of {host}", cancellationToken) is not { } lease)
            {
                polledElsewhere.Add(host);
                continue;
            }

            perHost[host] = perHost.GetValueOrDefault(host) + 1;
            perClub[feed.Club] = perClub.GetValueOrDefault(feed.Club) + 1;
            // The poll begins after it was registered, so that it cannot end before; and on another thread, so that it does not block this loop.
            var isNoted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _busy[feed.Feed] = (host, feed.Club, Follow(feed, lease, isNoted.Task));
            isNoted.SetResult();
        }

        return hasProgressed;
    }

    private async Task Follow(DueFeed feed, ILease lease, Task isNoted)
    {
        await isNoted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, lease.Lost);
        try
        {
            using var use = await clubs.Use(feed.Club, either.Token);
            // Another worker may have polled it before this one got the lease.
            if (use is not null && await Current(use.Services, feed.Feed, either.Token) is { State: FeedState.Active } current && current.NextPoll <= clock.GetCurrentInstant())
                await use.Services.GetRequiredService<FeedPoll>().Run(current, either.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            log.LogDebug("The poll of {Feed} was cancelled by shutdown; it resumes at the next start", feed.Feed);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            log.LogInformation("The poll of {Feed} was cancelled, because its lease was lost; it is polled again", feed.Feed);
        }
        catch (Exception failure)
        {
            // A defect of this program or of the database's disk: one feed must not stop the others.
            log.LogError(failure, "Failed to import the feed {Feed} of club {Club}", feed.Feed, feed.Club);
        }
        finally
        {
            _busy.TryRemove(feed.Feed, out _);
            await lease.DisposeAsync();
        }
    }

    private static async Task<Feed?> Current(IServiceProvider services, FeedId feed, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFeeds>().Find(feed, cancellationToken);
    }
}
