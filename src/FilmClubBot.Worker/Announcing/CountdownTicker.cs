using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Worker.Announcing;

/// <summary>
/// Updates the countdown messages at each tick. Sleeps until the next tick or until an agenda changes. Ticks that were missed
/// while the bot was stopped are caught up at the start. Of several workers, one does this.
/// </summary>
internal sealed class CountdownTicker(IServiceScopeFactory scopes, ILeases leases, Club club, AgendaSignal signal, IClock clock, TimeProvider time, ILogger<CountdownTicker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await leases.RunWhileHeld($"countdowns of {club.Id}", Run, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped the countdown ticker");
        }
    }

    private async Task Run(CancellationToken cancellationToken)
    {
        using var subscription = new SignalSubscription(signal);
        // The first pass updates the messages whose ticks were missed.
        var told = Instant.MinValue;
        while (true)
            told = await Guarded(told, subscription, cancellationToken);
    }

    private async Task<Instant> Guarded(Instant told, SignalSubscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            return await Tick(told, subscription, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Failed to update the countdowns; retrying in one second");
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            return told;
        }
    }

    // Waits for the next tick or for the signal, then updates the messages that are due.
    private async Task<Instant> Tick(Instant told, SignalSubscription subscription, CancellationToken cancellationToken)
    {
        var counted = await Counted(cancellationToken);
        // After the clock was set back, ticks that were already posted are due again.
        told = Instant.Min(told, clock.GetCurrentInstant());
        var due = counted.SelectMany(TicksOf).Where(tick => tick > told).Select(tick => (Instant?)tick).Min();
        await Wait(subscription, due - clock.GetCurrentInstant(), cancellationToken);
        var now = clock.GetCurrentInstant();
        foreach (var screening in counted.Where(screening => TicksOf(screening).Any(tick => tick > told && tick <= now)))
            await Renew(screening, cancellationToken);
        return now;
    }

    // Waits for the signal, at most for the given time; null means no timeout.
    private async Task Wait(SignalSubscription subscription, Duration? longest, CancellationToken cancellationToken)
    {
        using var impatience = new CancellationTokenSource(longest is { } wait ? Duration.Max(wait, Duration.Zero).ToTimeSpan() : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, impatience.Token);
        try
        {
            await subscription.Wait(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogTrace("The next countdown tick is due");
        }
    }

    private async Task<IReadOnlyList<Screening>> Counted(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<IScreenings>().Ahead(cancellationToken)).Where(screening => screening.Playback.ResumedAt is not null)];
    }

    private Task Renew(Screening screening, CancellationToken cancellationToken) =>
        scopes.Commit((services, token) => services.GetRequiredService<ScreeningAnnouncer>().RenewCountdown(screening, token), log, cancellationToken);

    private static IEnumerable<Instant> TicksOf(Screening screening) => CountdownMessage.Ticks.Select(tick => screening.Playback.ResumedAt!.Value - tick);
}
