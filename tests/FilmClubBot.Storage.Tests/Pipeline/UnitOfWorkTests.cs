using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Pipeline;

public class UnitOfWorkTests
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
                System.IO.File.Copy(society.File + suffix, Path.Combine(left, "filmclub.db" + suffix));
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(left, "filmclub.db")};Pooling=false");
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
    public async Task A_dry_run_sees_its_own_writes_and_leaves_nothing_behind()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var before = Everything(society);
        await using (var scope = society.Begin())
        {
            scope.StartDryRun();
            // Ports that commit for themselves, alone in their unit of work: a new member, a wrong code.
            var ana = await scope.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ana", "Ana"), Society.Token);
            await scope.Links.Redeem(ana.Id, FilmClubBot.Domain.Members.Platform.Web, FilmClubBot.Domain.Members.LinkCode.New(), Society.Token);
            await scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token);
            scope.Audit.Record(ana.Id, "rate", "Her");
            await scope.Commit();
            Assert.Equal(1, (await scope.Ratings.Summary(film.Id, Society.Token)).Count);
        }

        Assert.Equal(before, Everything(society));
        // The lock is free.
        await society.Join("Ben");
    }

    [Fact]
    public async Task Several_ports_write_together_or_not_at_all()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var ana = await society.Join("Ana");

        await using (var scope = society.Begin())
        {
            scope.Audit.Record(ana.Id, "rate", "Her");
            await scope.Ratings.Save(film.Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token);
        }

        Assert.Equal(["0|0"], society.Query("SELECT (SELECT COUNT(*) FROM AuditLog), (SELECT COUNT(*) FROM Ratings)"));
    }

    [Fact]
    public async Task A_commit_without_changes_acquires_no_lock()
    {
        await using var society = await Society.Found();
        await society.Join("Ana");
        await using var writer = society.Begin();
        await writer.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ben", "Ben"), Society.Token);

        await using var reader = society.Begin();
        await reader.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ana", "Ana"), Society.Token);
        await reader.Commit();
        await writer.Commit();

        Assert.Equal(["2"], society.Query("SELECT COUNT(*) FROM Members"));
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

    private static List<string> Everything(Society society) =>
        [.. new[] { "Members", "Accounts", "LinkTries", "Ratings", "AuditLog" }.Select(table => $"{table}: {string.Join(';', society.Query($"SELECT COUNT(*) FROM {table}"))}")];
}
