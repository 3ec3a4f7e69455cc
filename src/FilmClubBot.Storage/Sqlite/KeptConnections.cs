using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>
/// Gives each context a connection that is open already, and takes it back when the context is disposed. EF Core opens the connection for each
/// query: SQLite's own pool keeps the file open, but every time a dozen functions and the settings of <see cref="Files.SqliteSettings"/> are
/// applied again, which took longer than most queries.
/// </summary>
/// <param name="connectionString">Whose connections are kept: EF Core makes others, which only read, to find out whether there is a file.</param>
internal sealed class KeptConnections(string connectionString) : DbConnectionInterceptor, IDisposable
{
    // More are used at the same time only in a rush; the driver's own pool has what is not kept here.
    private const int Most = 16;

    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private volatile bool _isDisposed;

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        eventData.ConnectionString == connectionString && _idle.TryTake(out var kept) ? InterceptionResult<DbConnection>.SuppressWithResult(kept) : result;

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        Keep((SqliteConnection)connection) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(ConnectionDisposing(connection, eventData, result));

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var kept))
            kept.Dispose();
    }

    private bool Keep(SqliteConnection connection)
    {
        if (_isDisposed || connection.ConnectionString != connectionString || _idle.Count >= Most || !IsAtRest(connection))
            return false;
        _idle.Add(connection);
        // Disposed meanwhile: nobody else would close what was just added.
        if (_isDisposed)
            Dispose();
        return true;
    }

    // A transaction that was left unfinished would keep its view of the database. Readers are closed by EF Core.
    private static bool IsAtRest(SqliteConnection connection) => connection.Handle is { IsInvalid: false } handle && raw.sqlite3_get_autocommit(handle) != 0;
}
