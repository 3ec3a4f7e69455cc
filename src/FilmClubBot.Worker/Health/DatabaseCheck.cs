using FilmClubBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FilmClubBot.Worker.Health;

/// <summary>Whether the database responds within a deadline. SQLite cannot be interrupted while it waits for a lock, and a server may hang, so a query may continue in the background.</summary>
internal sealed class DatabaseCheck(Database database, TimeProvider time) : IHealthCheck
{
    /// <summary>How long a load balancer or service manager waits for the result at most.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<bool> _query = Task.FromResult(true);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Query().WaitAsync(Deadline, time, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database cannot be reached, it was deleted or replaced, or its schema is not this program's.");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"The database did not answer within {Deadline.TotalSeconds:0} seconds: another program has locked it, or its disk or its server does not respond.");
        }
    }

    // Repeated checks of a blocked database must not block one thread each.
    private Task<bool> Query()
    {
        lock (_gate)
            return _query.IsCompleted ? _query = Task.Run(() => database.IsReady(CancellationToken.None)) : _query;
    }
}
