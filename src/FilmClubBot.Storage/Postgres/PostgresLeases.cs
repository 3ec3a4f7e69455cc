using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Replicas;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Leases as advisory locks of one database session, which the worker has for nothing else. The server releases them when the session
/// ends: immediately if the worker is killed, and after <see cref="LeaseSession.ServerTimeout"/> if its machine disappears. A worker that
/// cannot reach the server notices sooner (<see cref="LeaseSession.NoticeTimeout"/>). See docs/decisions/0058-replicas.md.
/// </summary>
internal sealed class PostgresLeases : ILeases, IDisposable
{
    private const string WorkersName = "workers";

    // These are times of the server and the network, and so measured by the machine's clock.
    private static readonly TimeProvider _time = TimeProvider.System;

    private static readonly TimeSpan _retryInterval = TimeSpan.FromSeconds(1);

    // A session runs one command at a time.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _disposing = new();
    private readonly CancellationToken _disposed;
    private readonly string _connectionString;
    private readonly ILogger<PostgresLeases> _log;
    private LeaseSession? _session;
    private Task? _checking;
    private bool _isDisposed;

    public PostgresLeases(string connectionString, ILogger<PostgresLeases> log)
    {
        (_connectionString, _log) = (connectionString, log);
        _disposed = _disposing.Token;
    }

    public int Workers { get; private set; } = 1;

    /// <summary>Whether any worker has leases in the database.</summary>
    public static async Task<bool> HasWorkers(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LeaseSession.Counting(Key(WorkersName)), connection);
        return await command.ExecuteScalarAsync(cancellationToken) is > 0;
    }

    public async Task<ILease?> TryAcquire(string name, CancellationToken cancellationToken)
    {
        var key = Key(name);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var session = await Session(cancellationToken);
            return await session.TryLock(key) ? new Lease(this, session, key) : null;
        }
        catch (DbException failure)
        {
            await Lose(failure);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<ILease> Acquire(string name, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_retryInterval, _time);
        while (true)
        {
            if (await TryAcquire(name, cancellationToken) is { } lease)
                return lease;
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        // Disposed by the storage engine, and by the container that hands it out.
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        _disposing.Cancel();
        _session?.Dispose();
        _disposing.Dispose();
        _turn.Dispose();
    }

    private async Task<LeaseSession> Session(CancellationToken cancellationToken)
    {
        if (_session is null)
        {
            _session = await LeaseSession.Open(_connectionString, Key(WorkersName), cancellationToken);
            _checking ??= CheckRepeatedly();
        }

        return _session;
    }

    private async Task CheckRepeatedly()
    {
        using var timer = new PeriodicTimer(LeaseSession.CheckInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_disposed))
                await Check();
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            _log.LogDebug("Stopped checking the session of the leases");
        }
    }

    private async Task Check()
    {
        await _turn.WaitAsync(_disposed);
        try
        {
            if (_session is { } session)
                Workers = Math.Max(1, await session.CountWorkers());
        }
        catch (DbException failure)
        {
            await Lose(failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Release(LeaseSession session, long key)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            if (session == _session)
                await session.Unlock(key);
        }
        catch (DbException failure)
        {
            await Lose(failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Lose(DbException failure)
    {
        if (_disposed.IsCancellationRequested)
            return;
        if (_session is not { } lost)
        {
            _log.LogDebug(failure, "Acquired no lease, because the database cannot be reached");
            return;
        }

        _session = null;
        _log.LogWarning("Lost the leases of this worker, because the connection to the database broke ({Reason}); acquiring them again", (failure.InnerException ?? failure).Message);
        await lost.End();
    }

    // 64 bits, so that two names do not have the same key. The keys of other locks are pairs of numbers, which are separate from these.
    private static long Key(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"FilmClubBot {name}")));

    private sealed class Lease(PostgresLeases leases, LeaseSession session, long key) : ILease
    {
        public CancellationToken Lost { get; } = session.Ended;

        public ValueTask DisposeAsync() => new(leases.Release(session, key));
    }
}
