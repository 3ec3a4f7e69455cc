using FilmClubBot.Storage.Moving;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>The counters are those of AUTOINCREMENT, in SQLite's table <c>sqlite_sequence</c>.</summary>
internal sealed class SqliteMoveDialect : IMoveDialect
{
    public Task<bool> HasTable(FilmClubContext context, string table, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<bool>($"SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = {table}) AS \"Value\"").SingleAsync(cancellationToken);

    public async Task<long> Last(FilmClubContext context, string table, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<long>($"SELECT seq AS \"Value\" FROM sqlite_sequence WHERE name = {table}").FirstOrDefaultAsync(cancellationToken);

    public async Task Continue(FilmClubContext context, string table, long last, CancellationToken cancellationToken)
    {
        if (await context.Database.ExecuteSqlAsync($"UPDATE sqlite_sequence SET seq = {last} WHERE name = {table}", cancellationToken) == 0)
            await context.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ({table}, {last})", cancellationToken);
    }
}
