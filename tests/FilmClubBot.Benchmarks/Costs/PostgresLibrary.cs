using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Benchmarks.Hosting;
using FilmClubBot.Testing.Postgres;
using Npgsql;

namespace FilmClubBot.Benchmarks.Costs;

/// <summary>A library that was moved from a file to a PostgreSQL server of its own.</summary>
internal sealed class PostgresLibrary : IAsyncDisposable
{
    private readonly PostgresDatabase _database;

    private PostgresLibrary(PostgresDatabase database) => _database = database;

    /// <summary>The settings of a worker that serves it.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings => [("FILMCLUB__Storage__Provider", "Postgres"), ("FILMCLUB__Storage__ConnectionString", _database.ConnectionString)];

    /// <summary>Moves a file's content.</summary>
    /// <param name="file">The file.</param>
    /// <param name="build">The folder of the worker's build that made it; null for this repository's.</param>
    public static async Task<PostgresLibrary> Move(string file, string? build = null)
    {
        var database = PostgresDatabase.Create(PostgresServer.Shared ?? throw new InvalidOperationException(PostgresServer.Missing));
        await BigLibrary.RunWorker(build, file, "move", "Postgres", database.ConnectionString);
        await using var connection = await database.Open();
        // The server of the tests does not do so by itself.
        await using var command = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await command.ExecuteNonQueryAsync();
        return new(database);
    }

    /// <summary>The processor time that the server has used.</summary>
    public async Task<TimeSpan> ServerTime()
    {
        await using var connection = await _database.Open();
        return ProcessTimes.OfServer(connection.ProcessID);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
