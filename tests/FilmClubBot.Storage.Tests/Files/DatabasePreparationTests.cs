using FilmClubBot.Storage.Sqlite.Files;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Tests.Files;

public class DatabasePreparationTests
{
    // What the versions before the first release have left: migrations that were replaced since.
    internal static string DevelopmentFile(string first) => $"""
        PRAGMA application_id = {SqliteSettings.ApplicationId};
        CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsHistory" VALUES ('{first}', '10.0.15'), ('20261129150000_SignIns', '10.0.15');
        CREATE TABLE "Announcements" ("Id" INTEGER PRIMARY KEY, "ClubId" INTEGER, "Kind" TEXT, "Key" TEXT, "Text" TEXT, "Due" TEXT);
        """;

    private static readonly Action<DbContextOptionsBuilder> _laterVersion = options => options.ReplaceService<IMigrationsAssembly, LaterMigrations>();

    [Fact]
    public async Task Creates_the_file_with_the_clubs_settings()
    {
        await using var society = Society.Unprepared();
        Assert.False(await society.Database.IsReady(Society.Token));
        Assert.False(System.IO.File.Exists(society.Store.File));

        await society.Database.Prepare(Society.Token);

        Assert.True(await society.Database.IsReady(Society.Token));
        Assert.Equal(["1|Tuesday Club|UTC|en"], society.Query("SELECT Id, Name, ZoneId, Locale FROM Clubs"));
        Assert.Equal([$"{SqliteSettings.ApplicationId}"], society.Query("PRAGMA application_id"));
        Assert.Empty(Directory.GetFiles(society.Store.Folder, "*.bak"));
    }

    [Fact]
    public async Task A_second_start_renames_the_club_and_copies_nothing()
    {
        await using var society = await Society.Found();
        await using var renamed = society.Beside(name: "Wednesday Club");
        await renamed.Database.Prepare(Society.Token);

        Assert.Equal(["Wednesday Club"], society.Query("SELECT Name FROM Clubs"));
        Assert.Empty(Directory.GetFiles(society.Store.Folder, "*.bak"));
    }

    [Fact]
    public async Task Concurrent_starts_create_one_database()
    {
        await using var society = Society.Unprepared();
        await using var second = society.Beside();
        await using var third = society.Beside();

        await Task.WhenAll(new[] { society, second, third }.Select(club => Task.Run(() => club.Database.Prepare(Society.Token))));

        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Clubs"));
        Assert.True(await third.Database.IsReady(Society.Token));
    }

    [Fact]
    public async Task An_older_file_is_copied_and_then_brought_up_to_date()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        await using var later = society.Beside(configure: _laterVersion);
        Assert.False(await later.Database.IsReady(Society.Token));

        await later.Database.Prepare(Society.Token);

        Assert.True(await later.Database.IsReady(Society.Token));
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM sqlite_master WHERE name = 'Later'"));
        var copy = Assert.Single(Directory.GetFiles(society.Store.Folder, "*.bak"));
        Assert.Equal($"filmclub.db.before-{LaterMigrations.Later.Key}-20261127T190000Z.bak", Path.GetFileName(copy));
        Assert.Equal(["Her|0"], SqliteFile.Read(copy, "SELECT Title, (SELECT COUNT(*) FROM sqlite_master WHERE name = 'Later') FROM Films"));
    }

    [Theory]
    [InlineData("ANALYZE")]
    [InlineData("DROP TABLE sqlite_stat1")]
    public async Task The_planner_has_the_same_statistics_after_each_start(string change)
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var before = society.Query("SELECT * FROM sqlite_stat1 ORDER BY 1, 2");
        society.Execute(change);

        await society.Database.Prepare(Society.Token);

        Assert.Contains("Accounts|IX_Accounts_ClubId_Platform_ExternalId|1000000 1000000 9 1 noskipscan", before);
        Assert.Equal(before, society.Query("SELECT * FROM sqlite_stat1 ORDER BY 1, 2"));
    }

    [Fact]
    public async Task A_failed_migration_leaves_the_copy_and_reports_its_path()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        SqliteFile.Write(society.Store.File, "DELETE FROM __EFMigrationsHistory");

        await using var again = society.Beside();
        var failure = await Assert.ThrowsAsync<StorageException>(() => again.Database.Prepare(Society.Token));

        var copy = Assert.Single(Directory.GetFiles(society.Store.Folder, "*.bak"));
        Assert.Contains(copy, failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Her"], SqliteFile.Read(copy, "SELECT Title FROM Films"));
    }

    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_block_the_next()
    {
        await using var society = await Society.Found();
        SqliteFile.Write(society.Store.File, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await using var later = society.Beside(configure: _laterVersion);

        await later.Database.Prepare(Society.Token);

        Assert.True(await later.Database.IsReady(Society.Token));
    }

    [Fact]
    public async Task A_file_that_is_up_to_date_needs_no_lock()
    {
        await using var society = await Society.Found();
        await using var second = society.Beside(name: "Tuesday Club");
        using var preparing = new FileStream(society.Store.File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var writing = society.Store.LockByOtherProgram();

        await second.Database.Prepare(Society.Token);

        Assert.True(await second.Database.IsReady(Society.Token));
    }

    [Fact]
    public async Task A_copy_that_was_put_in_place_is_prepared()
    {
        await using var society = await Society.Found();
        await using var second = Society.Unprepared();
        await society.Database.Backup(second.Store.File, Society.Token);

        await second.Database.Prepare(Society.Token);

        Assert.Equal(["wal"], second.Query("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_rejected_unchanged()
    {
        await using var society = await Society.Found(_laterVersion);
        await using var older = society.Beside();

        var failure = await Assert.ThrowsAsync<StorageException>(() => older.Database.Prepare(Society.Token));

        Assert.Contains("newer FilmClubBot", failure.Message, StringComparison.Ordinal);
        Assert.Contains(society.Store.File, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20261123000000_Initial")]
    [InlineData("20261128200000_Initial")]
    public async Task A_file_of_a_development_version_is_rejected_unchanged_with_the_fix(string first)
    {
        await using var society = Society.Unprepared();
        SqliteFile.Write(society.Store.File, DevelopmentFile(first));
        var before = await System.IO.File.ReadAllBytesAsync(society.Store.File, Society.Token);

        var failure = await Assert.ThrowsAsync<StorageException>(() => society.Database.Prepare(Society.Token));

        Assert.Equal(
            $"\"{society.Store.File}\" was made by a development version of FilmClubBot (it has \"{first}\"), and no released version can bring its tables up to date. "
            + "Move it away, together with its -wal and -shm files where there are any, or set Storage:ConnectionString to another file; the next start makes a new database, and the verb import reads reviews into it.",
            failure.Message);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(society.Store.File, Society.Token));
        Assert.Empty(Directory.GetFiles(society.Store.Folder, "*.bak"));
        Assert.False(await society.Database.IsReady(Society.Token));
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_rejected_unchanged()
    {
        await using var society = Society.Unprepared();
        await System.IO.File.WriteAllTextAsync(society.Store.File, "Dear diary, today we saw Her.", Society.Token);

        var failure = await Assert.ThrowsAsync<StorageException>(() => society.Database.Prepare(Society.Token));

        Assert.Contains("not a SQLite database", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Dear diary, today we saw Her.", await System.IO.File.ReadAllTextAsync(society.Store.File, Society.Token));
    }

    [Fact]
    public async Task Another_programs_database_is_rejected_unchanged()
    {
        await using var society = Society.Unprepared();
        SqliteFile.Write(society.Store.File, "CREATE TABLE Recipes (Name TEXT)");

        var failure = await Assert.ThrowsAsync<StorageException>(() => society.Database.Prepare(Society.Token));

        Assert.Contains("another program", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Recipes"], society.Query("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task A_read_only_file_is_rejected()
    {
        await using var society = await Society.Found();
        await using var again = society.Beside();
        System.IO.File.SetAttributes(society.Store.File, FileAttributes.ReadOnly);
        try
        {
            var failure = await Assert.ThrowsAsync<StorageException>(() => again.Database.Prepare(Society.Token));
            Assert.Contains("read-only", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.SetAttributes(society.Store.File, FileAttributes.Normal);
        }
    }

    [Fact]
    public async Task An_empty_file_is_treated_as_a_missing_one()
    {
        await using var society = Society.Unprepared();
        await System.IO.File.WriteAllBytesAsync(society.Store.File, [], Society.Token);
        await society.Database.Prepare(Society.Token);
        Assert.True(await society.Database.IsReady(Society.Token));
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var society = Society.Unprepared();
        await using var scope = society.Begin();
        Assert.False(scope.Context.Database.HasPendingModelChanges());
    }
}
