using System.Data.Common;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Reads the club's marks, one row by its key.</summary>
internal sealed class PostgresLibraryMark(PostgresConnections connections, ClubId club, string name) : ILibraryMark
{
    // Callers wait for one another: one that meets a server that hangs must not block them for the default of 30 seconds.
    private const int TimeoutSeconds = 5;

    public async ValueTask<LibraryMarks> Read(CancellationToken cancellationToken)
    {
        try
        {
            return await Query(cancellationToken);
        }
        catch (DbException failure) when (PostgresErrors.IsUnavailable(failure))
        {
            throw PostgresErrors.Unavailable(name, failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Its connections are the pool's.
    }

    private async Task<LibraryMarks> Query(CancellationToken cancellationToken)
    {
        await using var connection = await connections.Open(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT \"Mark\", \"FilmsMark\" FROM \"LibraryVersion\" WHERE \"ClubId\" = $1", connection) { CommandTimeout = TimeoutSeconds };
        command.Parameters.Add(new() { Value = club.Value });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? new(row.GetInt64(0), row.GetInt64(1)) : default;
    }
}
