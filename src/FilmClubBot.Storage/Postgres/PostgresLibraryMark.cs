using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Reads the club's mark, one row by its key.</summary>
internal sealed class PostgresLibraryMark(PostgresConnections connections, ClubId club) : ILibraryMark
{
    public long Read()
    {
        using var connection = connections.OpenBlocking();
        using var command = new NpgsqlCommand("SELECT \"Mark\" FROM \"LibraryVersion\" WHERE \"ClubId\" = $1", connection);
        command.Parameters.Add(new() { Value = club.Value });
        return command.ExecuteScalar() as long? ?? 0;
    }
}
