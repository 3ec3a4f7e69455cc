using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// Detects commits with SQLite's <c>PRAGMA data_version</c>, on a connection that never writes. Only when that number changes is the
/// mark read, which triggers renew with every change of films, reviews and what was read in them; a rating or a delivery is
/// therefore not a change of the library. The version is checked at most once per <see cref="Trust"/>, and immediately after a
/// commit of this process.
/// </summary>
internal sealed class LibraryVersion(SqliteConnectionStringBuilder settings, TimeProvider time) : ILibraryVersion, IDisposable
{
    /// <summary>The maximum delay until a commit of another process is seen.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _commits;
    private SqliteCommand? _marks;
    private long _lastCommits;
    private long _mark;
    private long _version;
    private long _trustedUntil;

    /// <inheritdoc/>
    public long Current
    {
        get
        {
            var now = time.GetUtcNow().UtcTicks;
            // A value further ahead means that the clock was moved back.
            if (Volatile.Read(ref _trustedUntil) - now is > 0 and var left && left <= Trust.Ticks)
                return Volatile.Read(ref _version);
            lock (_lock)
            {
                // Set before the query: a commit in between resets it.
                Volatile.Write(ref _trustedUntil, now + Trust.Ticks);
                if (_connection is null)
                    Open();
                var commits = (long)_commits!.ExecuteScalar()!;
                if (commits != _lastCommits)
                {
                    // The commit number is stored first: a commit in between is detected by the next check.
                    _lastCommits = commits;
                    var mark = (long)_marks!.ExecuteScalar()!;
                    if (mark != _mark)
                        _version++;
                    _mark = mark;
                }

                return _version;
            }
        }
    }

    /// <summary>Called after a commit of this process, so that the next caller queries the database.</summary>
    public void Distrust() => Volatile.Write(ref _trustedUntil, 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _commits?.Dispose();
            _marks?.Dispose();
            _connection?.Dispose();
        }
    }

    private void Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        _commits = connection.CreateCommand();
        _commits.CommandText = "PRAGMA data_version";
        _marks = connection.CreateCommand();
        _marks.CommandText = "SELECT \"Mark\" FROM \"LibraryVersion\"";
        _marks.Prepare();
        _lastCommits = -1;
        _connection = connection;
    }
}
