using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>The session that has a worker's advisory locks. Not thread-safe. After an exception it is to be ended.</summary>
internal sealed class LeaseSession : IDisposable
{
    /// <summary>How often the session is checked.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(3);

    // After this, an answer of the server is not waited for any longer.
    private const int CommandSeconds = 4;

    private const int KeepAliveIdle = 10, KeepAliveInterval = 5, KeepAliveCount = 2;

    private readonly NpgsqlConnection _connection;
    private readonly CancellationTokenSource _ended = new();
    private readonly long _workersKey;

    private LeaseSession(NpgsqlConnection connection, long workersKey) => (_connection, _workersKey, Ended) = (connection, workersKey, _ended.Token);

    /// <summary>The latest time after which a worker that cannot reach the server regards its leases as lost.</summary>
    public static TimeSpan NoticeTimeout => CheckInterval + TimeSpan.FromSeconds(CommandSeconds);

    /// <summary>The time after which the server releases the locks of a machine that does not respond any more; longer than <see cref="NoticeTimeout"/>.</summary>
    public static TimeSpan ServerTimeout => TimeSpan.FromSeconds(KeepAliveIdle + (KeepAliveInterval * KeepAliveCount));

    /// <summary>Cancelled when the session has ended.</summary>
    public CancellationToken Ended { get; }

    /// <param name="connectionString">The database.</param>
    /// <param name="workersKey">The key of a lock that every worker shares, by which they are counted.</param>
    /// <param name="cancellationToken">Cancels the connecting.</param>
    public static async Task<LeaseSession> Open(string connectionString, long workersKey, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = CommandSeconds,
            // A command that timed out ends the session, and is not cancelled first.
            CancellationTimeout = -1,
        };
        var session = new LeaseSession(await PostgresConnections.OpenUnpooled(settings.ConnectionString, cancellationToken), workersKey);
        try
        {
            await session.Query<object>($"""
                SET tcp_keepalives_idle = {KeepAliveIdle}; SET tcp_keepalives_interval = {KeepAliveInterval}; SET tcp_keepalives_count = {KeepAliveCount};
                SELECT pg_advisory_lock_shared({workersKey})
                """);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public Task<bool> TryLock(long key) => Query<bool>($"SELECT pg_try_advisory_lock({key})");

    public Task<bool> Unlock(long key) => Query<bool>($"SELECT pg_advisory_unlock({key})");

    /// <summary>The number of sessions with the workers' lock.</summary>
    public Task<int> CountWorkers() => Query<int>(Counting(_workersKey));

    /// <summary>The statement that counts the sessions with a lock of the database.</summary>
    public static string Counting(long key) => $"""
        SELECT COUNT(*)::int FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND ((classid::bigint << 32) | objid::bigint) = {key}
        """;

    /// <summary>Ends the session, and then lets the owners of its locks know.</summary>
    public async Task End()
    {
        await _connection.DisposeAsync();
        await _ended.CancelAsync();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _ended.Dispose();
    }

    // Not cancelled: a lock that was acquired meanwhile would belong to nobody.
    private async Task<T> Query<T>(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return (T)(await command.ExecuteScalarAsync(CancellationToken.None))!;
    }
}
