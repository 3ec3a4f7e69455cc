using System.Data.Common;
using FilmClubBot.Storage.Sqlite.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>The tables in a SQLite file. EF Core finds a provider's migrations by the context's type.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : FilmClubContext(options)
{
    /// <summary>Options of contexts on a file.</summary>
    /// <param name="connectionString">The file.</param>
    /// <param name="isKept">Whether a context's connection stays open, with its statements prepared.</param>
    /// <param name="configure">Further options.</param>
    public static DbContextOptions<SqliteContext> Options(string connectionString, bool isKept = false, Action<DbContextOptionsBuilder>? configure = null)
    {
        var builder = new DbContextOptionsBuilder<SqliteContext>();
        builder
            // A list is one parameter: as many parameters as it has values would make another statement of each number, translated each time.
            .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new ConnectionPragmas());
        if (isKept)
            builder.AddInterceptors(new KeptConnections(), new KeptStatements());
        configure?.Invoke(builder);
        return builder.Options;
    }

    /// <summary>Applies the settings that SQLite does not store but needs for each connection.</summary>
    private sealed class ConnectionPragmas : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SqliteSettings.Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SqliteSettings.Apply(connection);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Lets <c>dotnet ef</c> create a context when a migration is added; no database is opened.</summary>
internal sealed class SqliteDesignTimeContexts : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(SqliteContext.Options(StorageOptions.DefaultConnectionString));
}
