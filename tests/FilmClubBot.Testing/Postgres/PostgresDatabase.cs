using Npgsql;

namespace FilmClubBot.Testing.Postgres;

/// <summary>A database on the server of the tests, until it is disposed.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly PostgresServer _server;

    private PostgresDatabase(PostgresServer server, string connectionString) => (_server, ConnectionString) = (server, connectionString);

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>Its name on the server.</summary>
    public string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    /// <summary>Creates one.</summary>
    /// <param name="server">The server.</param>
    /// <param name="template">The database to copy; null for an empty one.</param>
    public static PostgresDatabase Create(PostgresServer server, PostgresDatabase? template = null) =>
        new(server, template is null ? server.CreateDatabase() : server.CreateDatabase(template.Name));

    /// <summary>Opens a connection that is not pooled: it ends when it is disposed.</summary>
    public async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        _server.DropDatabase(Name);
        return ValueTask.CompletedTask;
    }
}
