using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The scheduler's triggers as they stand in a worker's database, whether it runs or not.</summary>
internal sealed class StoredTriggers(WorkerProgram worker)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    /// <summary>When a trigger fired last; null where it has not since the worker started.</summary>
    public Task<Instant?> Fired(string trigger) => Read("PREV_FIRE_TIME", trigger);

    /// <summary>When a trigger fires next.</summary>
    public Task<Instant?> Next(string trigger) => Read("NEXT_FIRE_TIME", trigger);

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
        using var patience = new CancellationTokenSource(_patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        Instant? seen;
        while (!isAwaited(seen = await look()))
        {
            try
            {
                await tick.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{otherwise}, but {seen?.ToString() ?? "never"}.");
            }
        }

        return seen!.Value;
    }

    private async Task<Instant?> Read(string column, string trigger)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(worker.Folder, "data", "filmclub.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {column} FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = $trigger";
        command.Parameters.AddWithValue("$trigger", trigger);
        var ticks = Convert.ToInt64(await command.ExecuteScalarAsync() is { } value and not DBNull ? value : 0L, CultureInfo.InvariantCulture);
        return ticks <= 0 ? null : Instant.FromDateTimeUtc(new DateTime(ticks, DateTimeKind.Utc));
    }
}
