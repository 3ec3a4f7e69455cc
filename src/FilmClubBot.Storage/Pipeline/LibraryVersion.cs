using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// SQLite's own answer to "has anybody committed since": <c>PRAGMA data_version</c> on a connection that never writes. Only
/// when it moves is the mark read that triggers renew with every change of films, reviews and what was read in them, so that a
/// rating or a delivery is no change of the library. It looks once in <see cref="Trust"/>, and at once after a commit of
/// this process.
/// </summary>
internal sealed class LibraryVersion(SqliteConnectionStringBuilder settings, TimeProvider time) : ILibraryVersion, IDisposable
{
    /// <summary>How late another process' commit may be seen.</summary>
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
            // Further off than that it lies only when the clock was put back since.
            if (Volatile.Read(ref _trustedUntil) - now is > 0 and var left && left <= Trust.Ticks)
                return Volatile.Read(ref _version);
            lock (_lock)
            {
                // Set before the look: a commit that comes between takes it back.
                Volatile.Write(ref _trustedUntil, now + Trust.Ticks);
                if (_connection is null)
                    Open();
                var commits = (long)_commits!.ExecuteScalar()!;
                if (commits != _lastCommits)
                {
                    // The commits are noted first: one that comes between is seen again next time.
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

    /// <summary>Something was committed here: the next one who asks looks.</summary>
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
