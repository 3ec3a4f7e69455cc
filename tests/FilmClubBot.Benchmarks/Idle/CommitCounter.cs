using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Idle;

/// <summary>Counts what others commit to a SQLite file, by <c>PRAGMA data_version</c>.</summary>
internal static class CommitCounter
{
    // Commits that follow each other faster count as one; a synced one takes about as long.
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Counts for a while.</summary>
    public static async Task<int> Count(string file, TimeSpan during)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        using var over = new CancellationTokenSource(during);
        using var tick = new PeriodicTimer(_interval);
        var commits = 0;
        for (var seen = (long)command.ExecuteScalar()!; !over.IsCancellationRequested; await tick.WaitForNextTickAsync(CancellationToken.None))
        {
            var version = (long)command.ExecuteScalar()!;
            commits += version == seen ? 0 : 1;
            seen = version;
        }

        return commits;
    }
}
