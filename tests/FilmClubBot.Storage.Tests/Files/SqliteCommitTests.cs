using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Tests.Files;

public class SqliteCommitTests
{
    [Fact]
    public async Task Committed_rows_are_on_disk_while_the_process_still_has_the_file_open()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");
        await using var scope = society.Begin();
        await scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token);
        await scope.Commit();

        // What a killed process leaves: the files as they are, nothing closed.
        var left = Directory.CreateTempSubdirectory("filmclub-killed-").FullName;
        try
        {
            foreach (var suffix in new[] { "", "-wal" })
                System.IO.File.Copy(society.Store.File + suffix, Path.Combine(left, "filmclub.db" + suffix));
            using var connection = new SqliteConnection($"Data Source={Path.Combine(left, "filmclub.db")};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Halves FROM Ratings";
            Assert.Equal(9L, command.ExecuteScalar());
        }
        finally
        {
            Directory.Delete(left, recursive: true);
        }
    }

    [Fact]
    public async Task Connections_enforce_foreign_keys_and_sync_every_commit()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(scope.Context.Database);
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(scope.Context.Database, Society.Token);

        Assert.Equal([1L, 2L, 10000L], new[] { "foreign_keys", "synchronous", "busy_timeout" }.Select(pragma =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return (long)command.ExecuteScalar()!;
        }));
        Assert.Equal(["wal"], society.Query("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task The_library_changes_after_a_backup_is_restored()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var backup = Path.Combine(society.Store.Folder, "backup.db");
        await society.Database.Backup(backup, Society.Token);
        await society.Review("Us", 2019);
        var before = await society.LibraryVersion();

        await society.Database.Restore(backup, Society.Token);

        Assert.NotEqual(before, await society.LibraryVersion());
        await using var scope = society.Begin();
        Assert.Equal(["Her"], (await scope.Films.List(Society.Token)).Select(film => film.Title));
    }
}
