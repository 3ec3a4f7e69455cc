using FilmClubBot.Storage.Pipeline;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>
/// Detects commits with SQLite's <c>PRAGMA data_version</c>, on a connection that never writes. Only when that number changes is the
/// mark read.
/// </summary>
internal sealed class SqliteLibraryMark(SqliteConnectionStringBuilder settings) : ILibraryMark
{
    private SqliteConnection? _connection;
    private SqliteCommand? _commits;
    private SqliteCommand? _select;
    private long _lastCommits;
    private LibraryMarks _marks;

    public ValueTask<LibraryMarks> Read(CancellationToken cancellationToken) => ValueTask.FromResult(Read());

    /// <inheritdoc/>
    public void Dispose()
    {
        _commits?.Dispose();
        _select?.Dispose();
        _connection?.Dispose();
    }

    private LibraryMarks Read()
    {
        if (_connection is null)
            Open();
        var commits = (long)_commits!.ExecuteScalar()!;
        if (commits != _lastCommits)
        {
            // The commit number is stored first: a commit in between is detected by the next check.
            _lastCommits = commits;
            using var row = _select!.ExecuteReader();
            row.Read();
            _marks = new(row.GetInt64(0), row.GetInt64(1));
        }

        return _marks;
    }

    private void Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        _commits = connection.CreateCommand();
        _commits.CommandText = "PRAGMA data_version";
        _commits.Prepare();
        _select = connection.CreateCommand();
        _select.CommandText = "SELECT \"Mark\", \"FilmsMark\" FROM \"LibraryVersion\"";
        _select.Prepare();
        _lastCommits = -1;
        _connection = connection;
    }
}
