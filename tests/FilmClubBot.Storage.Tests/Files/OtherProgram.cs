using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>Another program that has locked the database.</summary>
internal sealed class OtherProgram : IDisposable
{
    private readonly SqliteConnection _connection;

    private OtherProgram(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=false");
        _connection.Open();
    }

    /// <summary>Acquires the write lock, until it is disposed.</summary>
    public static OtherProgram Writing(string file)
    {
        var program = new OtherProgram(file);
        program.Run("BEGIN IMMEDIATE");
        return program;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
