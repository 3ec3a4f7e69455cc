using Microsoft.Data.Sqlite;

namespace FilmClubBot.Testing;

/// <summary>Another program that has locked a SQLite database, until it is disposed.</summary>
public sealed class OtherProgram : IDisposable
{
    private readonly SqliteConnection _connection;

    private OtherProgram(string file, string sql)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=false");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Holds the write lock: readers continue.</summary>
    public static OtherProgram Writing(string file) => new(file, "BEGIN IMMEDIATE");

    /// <summary>Locks readers out too.</summary>
    public static OtherProgram Locking(string file) => new(file, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
