using Microsoft.Data.Sqlite;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>Another program that writes to the worker's database, until it is disposed.</summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly SqliteConnection _connection;

    public DatabaseLock(WorkerProgram worker)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(worker.Folder, "data", "filmclub.db")};Pooling=false");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
