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
        var kept = settings.Pooling ? new KeptConnections(settings.ConnectionString) : null;
        var options = SqliteContext.Options(settings.ConnectionString, kept, configure);
        var contexts = new FilmClubContexts(() => new SqliteContext(options, club.Id));
        var watch = new FileWatch(Path.GetFullPath(settings.DataSource));
        var writeLock = new SqliteWriteLock(watch);
        return new()
        {
            Database = new SqliteDatabase(contexts, club, watch, clock),
            Contexts = contexts,
            ContextOf = id => new SqliteContext(options, id),
            MoveDialect = new SqliteMoveDialect(),
            WriteLock = writeLock,
            LibraryMarkOf = _ => new SqliteLibraryMark(settings),
            Search = context => new Fts5Index(context),
            Connections = kept is null ? [watch] : [watch, kept],
        };
    }
}
