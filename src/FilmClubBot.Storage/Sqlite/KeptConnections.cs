using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>
/// Leaves a context's connection open until the context ends. EF Core opens the connection for each query: SQLite's own pool keeps the file open,
/// but every time a dozen functions and the settings of <see cref="Files.SqliteSettings"/> are applied again, which took longer than most queries.
/// </summary>
internal sealed class KeptConnections : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    /// <summary>Whether a context's connection is in no transaction: one that was left unfinished would keep its view of the database.</summary>
    public static bool IsAtRest(FilmClubContext context) =>
        ((SqliteConnection)context.Database.GetDbConnection()).Handle is not { } handle || (!handle.IsInvalid && raw.sqlite3_get_autocommit(handle) != 0);
}
