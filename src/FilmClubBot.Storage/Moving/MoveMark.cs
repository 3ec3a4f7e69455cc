using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Moving;

/// <summary>Marks the target of a move until the move is finished, in a table that is no part of the model.</summary>
internal static class MoveMark
{
    private const string Table = "UnfinishedMove";

    /// <summary>The name of the database that is being moved into this one; null for none.</summary>
    public static async Task<string?> Read(FilmClubContext context, IMoveDialect dialect, CancellationToken cancellationToken)
    {
        if (!await dialect.HasTable(context, Table, cancellationToken))
            return null;
        return await context.Database.SqlQuery<string>($"SELECT \"Source\" AS \"Value\" FROM \"UnfinishedMove\"").FirstOrDefaultAsync(cancellationToken);
    }

    public static async Task Add(FilmClubContext context, string source, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS \"UnfinishedMove\" (\"Source\" text NOT NULL)", cancellationToken);
        await context.Database.ExecuteSqlAsync($"INSERT INTO \"UnfinishedMove\" VALUES ({source})", cancellationToken);
    }

    public static Task Remove(FilmClubContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"DROP TABLE \"UnfinishedMove\"", cancellationToken);
}
