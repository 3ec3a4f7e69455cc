using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>Storage in one SQLite file.</summary>
internal static class SqliteEngine
{
    /// <param name="settings">Settings from <see cref="SqliteSettings.Read"/>.</param>
    /// <param name="club">The club of the settings.</param>
    /// <param name="clock">Dates the copies of the file.</param>
    /// <param name="configure">Further options of contexts.</param>
    public static StorageEngine Of(SqliteConnectionStringBuilder settings, Club club, IClock clock, Action<DbContextOptionsBuilder>? configure = null)
    {
        // Who wants no pool wants a file that nothing has open once it was used.
        var options = SqliteContext.Options(settings.ConnectionString, isKept: settings.Pooling, configure);
        var pool = PoolOf(options, settings.Pooling);
        var contexts = new FilmClubContexts(() => pool.ContextOf(club.Id));
        var watch = new FileWatch(Path.GetFullPath(settings.DataSource));
        var writeLock = new SqliteWriteLock(watch);
        return new()
        {
            Database = new SqliteDatabase(contexts, club, watch, clock),
            Contexts = contexts,
            ContextOf = pool.ContextOf,
            MoveDialect = new SqliteMoveDialect(),
            WriteLock = writeLock,
            LibraryMarkOf = _ => new SqliteLibraryMark(settings),
            Search = context => new Fts5Index(context),
            Connections = [watch, pool],
        };
    }

    // A method of its own, because a lambda holds whatever those beside it hold: a club's contexts would lead to the club of the settings.
    private static ContextPool PoolOf(DbContextOptions<SqliteContext> options, bool isKept) =>
        new(() => new SqliteContext(options), context => isKept && KeptConnections.IsAtRest(context));
}
