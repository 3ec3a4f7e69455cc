using System.Data.Common;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Reads the club's mark, one row by its key.</summary>
internal sealed class PostgresLibraryMark(PostgresConnections connections, ClubId club, string name) : ILibraryMark
{
    // Callers wait for one another: one that meets a server that hangs must not block them for the default of 30 seconds.
    private const int TimeoutSeconds = 5;

    public async ValueTask<long> Read(CancellationToken cancellationToken)
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

    private async Task<long> Query(CancellationToken cancellationToken)
    {
        await using var connection = await connections.Open(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT \"Mark\" FROM \"LibraryVersion\" WHERE \"ClubId\" = $1", connection) { CommandTimeout = TimeoutSeconds };
        command.Parameters.Add(new() { Value = club.Value });
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }
}
