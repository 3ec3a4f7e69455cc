using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Storage in a database of a PostgreSQL server, which several workers may share.</summary>
internal static class PostgresEngine
{
    /// <param name="settings">Settings from <see cref="PostgresSettings.Read"/>.</param>
    /// <param name="club">The club whose rows are read and written.</param>
    /// <param name="configure">Further options of contexts.</param>
    /// <param name="logs">Logs of what connects the workers.</param>
    public static StorageEngine Of(NpgsqlConnectionStringBuilder settings, Club club, Action<DbContextOptionsBuilder>? configure = null, ILoggerFactory? logs = null)
    {
        logs ??= NullLoggerFactory.Instance;
        var connections = new PostgresConnections(settings.ConnectionString);
        var options = PostgresContext.Options(settings.ConnectionString, configure);
        var contexts = new FilmClubContexts(() => new PostgresContext(options, club.Id));
        var leases = new PostgresLeases(settings.ConnectionString, club.Id, logs.CreateLogger<PostgresLeases>());
        var database = new PostgresDatabase(contexts, connections, settings, club);
        return new()
        {
            Database = database,
            Contexts = contexts,
            ContextOf = id => new PostgresContext(options, id),
            MoveDialect = new PostgresMoveDialect(),
            WriteLock = new PostgresWriteLock(database.Name),
            LibraryMark = new PostgresLibraryMark(connections, club.Id, database.Name),
            Search = context => new TextSearchIndex(context),
            Leases = leases,
            Messages = new PostgresMessages(settings.ConnectionString, connections, club.Id, logs.CreateLogger<PostgresMessages>()),
            Connections = [leases, connections],
        };
    }
}
