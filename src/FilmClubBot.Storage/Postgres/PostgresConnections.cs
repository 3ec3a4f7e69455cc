using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Connections of the pool that EF Core's contexts use too. Contexts get the connection string and no data source of their own:
/// EF Core builds its model again for each data source.
/// </summary>
internal sealed class PostgresConnections(string connectionString) : IDisposable
{
    public Task<NpgsqlConnection> Open(CancellationToken cancellationToken) => Open(connectionString, cancellationToken);

    /// <summary>Opens a connection whose session ends with it.</summary>
    public static Task<NpgsqlConnection> OpenUnpooled(string connectionString, CancellationToken cancellationToken) =>
        Open(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString, cancellationToken);

    private static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
