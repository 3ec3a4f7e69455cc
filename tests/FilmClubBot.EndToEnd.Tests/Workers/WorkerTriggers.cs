using FilmClubBot.Testing.Clocks;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The triggers of a running worker's scheduler, where the worker goes by a <see cref="ControlledClock"/>.</summary>
internal sealed class WorkerTriggers(WorkerProgram worker)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(90);
    private static readonly HttpClient _client = new();

    /// <summary>When a trigger fired last; null where it has not since the worker started.</summary>
    public async Task<Instant?> Fired(string trigger) => (await Read(trigger)).Fired;

    /// <summary>When a trigger fires next.</summary>
    public async Task<Instant?> Next(string trigger) => (await Read(trigger)).Next;

    /// <summary>Waits until a trigger has fired at a time or later.</summary>
    /// <returns>The time that it fired for.</returns>
    /// <exception cref="TimeoutException">It has not in 90 seconds of real time.</exception>
    public Task<Instant> HasFired(string trigger, Instant since) => Until(() => Fired(trigger), fired => fired >= since, $"{trigger} has not fired since {since}");

    /// <summary>Waits until a trigger's next time is at a time or later.</summary>
    /// <returns>The time.</returns>
    /// <exception cref="TimeoutException">It is not in 90 seconds of real time.</exception>
    public Task<Instant> IsSetFor(string trigger, Instant since) => Until(() => Next(trigger), next => next >= since, $"{trigger} is not set for {since} or later");

    /// <summary>Waits until a trigger's next time is before a time.</summary>
    /// <exception cref="TimeoutException">It is not in 90 seconds of real time.</exception>
    public Task IsSetBefore(string trigger, Instant latest) => Until(() => Next(trigger), next => next < latest, $"{trigger} is not set before {latest}");

    private static async Task<Instant> Until(Func<Task<Instant?>> look, Func<Instant?, bool> isAwaited, string otherwise)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        Instant? seen;
        while (!isAwaited(seen = await look()))
        {
            try
            {
                await tick.WaitForNextTickAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{otherwise}, but {seen?.ToString() ?? "never"}.");
            }
        }

        return seen!.Value;
    }

    private async Task<(Instant? Fired, Instant? Next)> Read(string trigger)
    {
        var page = await _client.GetStringAsync(new Uri(worker.Url + TriggerPage.Path + trigger));
        return page.Split('\n') is [var fired, var next] ? (Parse(fired), Parse(next)) : throw new FormatException($"A trigger's page has two lines, not \"{page}\".");
    }

    private static Instant? Parse(string time) => time.Length == 0 ? null : InstantPattern.ExtendedIso.Parse(time).Value;
}
