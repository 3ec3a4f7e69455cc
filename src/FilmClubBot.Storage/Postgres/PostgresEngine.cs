using System.Data;
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
    /// <param name="club">The club of the settings.</param>
    /// <param name="configure">Further options of contexts.</param>
    /// <param name="logs">Logs of what connects the workers.</param>
    /// <param name="isFenced">Whether the database itself separates clubs (<see cref="ClubFence"/>).</param>
    public static StorageEngine Of(NpgsqlConnectionStringBuilder settings, Club club, Action<DbContextOptionsBuilder>? configure = null, ILoggerFactory? logs = null, bool isFenced = false)
    {
        logs ??= NullLoggerFactory.Instance;
        // Nothing that a session is told outlasts a transaction, but for the club that the fence asks for.
        settings = new(settings.ConnectionString) { NoResetOnClose = !isFenced };
        var connections = new PostgresConnections(settings.ConnectionString);
        var options = PostgresContext.Options(settings.ConnectionString, isFenced, configure);
        var pool = PoolOf(options);
        var contexts = new FilmClubContexts(() => pool.ContextOf(club.Id));
        var leases = new PostgresLeases(settings.ConnectionString, logs.CreateLogger<PostgresLeases>());
        var fence = new ClubFence(isFenced, logs.CreateLogger<ClubFence>());
        var database = new PostgresDatabase(contexts, () => pool.ContextOf(null), connections, settings, fence, club);
        var writeLock = new PostgresWriteLock(database.Name);
        return new()
        {
            Database = database,
            Contexts = contexts,
            ContextOf = pool.ContextOf,
            MoveDialect = new PostgresMoveDialect(),
            WriteLock = writeLock,
            LibraryMarkOf = id => new PostgresLibraryMark(connections, id, database.Name),
            Search = context => new TextSearchIndex(context),
            Leases = leases,
            Messages = new PostgresMessages(settings.ConnectionString, connections, logs.CreateLogger<PostgresMessages>()),
            Connections = [leases, pool, connections],
        };
    }

    // A method of its own, because a lambda holds whatever those beside it hold: a club's contexts would lead to the club of the settings.
    private static ContextPool PoolOf(DbContextOptions<PostgresContext> options) =>
        new(() => new PostgresContext(options), context => context.Database.GetDbConnection().State == ConnectionState.Closed);
}
