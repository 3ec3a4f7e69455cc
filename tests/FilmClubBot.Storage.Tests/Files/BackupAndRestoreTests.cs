using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilmClubBot.Storage.Tests.Files;

public class BackupAndRestoreTests
{
    [Fact]
    public async Task A_backup_contains_exactly_what_is_committed()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        await using var writing = society.Begin();
        var ana = await writing.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "1", "Ana"), Society.Token);
        await writing.Ratings.Save(new(1), ana.Id, FilmClubBot.Domain.Ratings.Stars.FromHalves(9), null, false, Society.Token);

        var backup = Path.Combine(society.Store.Folder, "copies", "monday.db");
        await society.Database.Backup(backup, Society.Token);

        Assert.Equal(["Her|0"], SqliteFile.Read(backup, "SELECT Title, (SELECT COUNT(*) FROM Ratings) FROM Films"));
        Assert.Equal([backup], Directory.GetFiles(Path.GetDirectoryName(backup)!));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await using var society = await Society.Found();
        var backup = Path.Combine(society.Store.Folder, "monday.db");
        await System.IO.File.WriteAllTextAsync(backup, "precious", Society.Token);

        await Assert.ThrowsAsync<StorageException>(() => society.Database.Backup(backup, Society.Token));

        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(backup, Society.Token));
    }

    [Fact]
    public async Task There_is_no_backup_of_a_missing_database()
    {
        await using var society = Society.Unprepared();
        await Assert.ThrowsAsync<StorageException>(() => society.Database.Backup(Path.Combine(society.Store.Folder, "monday.db"), Society.Token));
        Assert.Empty(Directory.GetFiles(society.Store.Folder));
    }

    [Fact]
    public async Task A_database_is_in_use_while_a_worker_has_it_open()
    {
        await using var store = TestStore.Empty();
        using (var worker = store.Engine(Society.TuesdayClub, Society.Clocked(), null))
        {
            await worker.Database.Prepare(Society.Token);
            using var context = worker.Contexts.Create();
            Assert.True(await context.Clubs.AnyAsync(Society.Token));

            Assert.True(await worker.Database.IsInUse(Society.Token));
        }

        store.Close();
        using var mover = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        Assert.False(await mover.Database.IsInUse(Society.Token));
        Assert.Equal(["Tuesday Club"], store.Query("SELECT Name FROM Clubs"));
    }

    [Fact]
    public async Task A_restore_replaces_the_database_under_a_running_worker_and_saves_the_replaced_one()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var backup = Path.Combine(society.Store.Folder, "monday.db");
        await society.Database.Backup(backup, Society.Token);
        await society.Review("It", 2017);

        await using var operators = society.Beside(name: "Tuesday Club");
        await operators.Database.Restore(backup, Society.Token);

        await using var scope = society.Begin();
        Assert.Equal(["Her"], (await scope.Films.List(Society.Token)).Select(film => film.Title));
        Assert.NotEmpty(await scope.Passages.Find(null, ["padding"], Society.Token));
        var replaced = Assert.Single(Directory.GetFiles(society.Store.Folder, "*.replaced-*.bak"));
        Assert.Equal(["2"], SqliteFile.Read(replaced, "SELECT COUNT(*) FROM Films"));
    }

    [Fact]
    public async Task A_restore_recreates_a_lost_database()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var backup = Path.Combine(society.Store.Folder, "monday.db");
        await society.Database.Backup(backup, Society.Token);

        await using var elsewhere = Society.Unprepared();
        await elsewhere.Database.Restore(backup, Society.Token);

        Assert.True(await elsewhere.Database.IsReady(Society.Token));
        Assert.Equal(["Her"], elsewhere.Query("SELECT Title FROM Films"));
    }

    [Fact]
    public async Task A_restore_over_a_file_that_is_not_a_database_preserves_that_file()
    {
        await using var society = await Society.Found();
        var backup = Path.Combine(society.Store.Folder, "monday.db");
        await society.Database.Backup(backup, Society.Token);

        await using var broken = Society.Unprepared();
        await System.IO.File.WriteAllTextAsync(broken.Store.File, new string('x', 5000), Society.Token);
        await broken.Database.Restore(backup, Society.Token);

        Assert.True(await broken.Database.IsReady(Society.Token));
        Assert.Equal(5000, new FileInfo(Assert.Single(Directory.GetFiles(broken.Store.Folder, "*.replaced-*.bak"))).Length);
    }

    [Fact]
    public async Task A_file_that_is_not_a_complete_database_of_this_program_is_not_restored()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var diary = Path.Combine(society.Store.Folder, "diary.db");
        await System.IO.File.WriteAllTextAsync(diary, "Dear diary", Society.Token);
        var recipes = Path.Combine(society.Store.Folder, "recipes.db");
        SqliteFile.Write(recipes, "CREATE TABLE Recipes (Name TEXT)");
        var damaged = Path.Combine(society.Store.Folder, "damaged.db");
        await society.Database.Backup(damaged, Society.Token);
        var bytes = await System.IO.File.ReadAllBytesAsync(damaged, Society.Token);
        Array.Fill(bytes, (byte)0xEE, 8192, 65536);
        await System.IO.File.WriteAllBytesAsync(damaged, bytes, Society.Token);

        foreach (var file in new[] { diary, recipes, damaged, Path.Combine(society.Store.Folder, "none.db"), society.Store.File })
            await Assert.ThrowsAsync<StorageException>(() => society.Database.Restore(file, Society.Token));

        Assert.Equal(["Her"], society.Query("SELECT Title FROM Films"));
        Assert.Empty(Directory.GetFiles(society.Store.Folder, "*.replaced-*.bak"));
    }

    [Fact]
    public async Task A_backup_of_a_development_version_is_not_restored()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        var backup = Path.Combine(society.Store.Folder, "monday.db");
        SqliteFile.Write(backup, DatabasePreparationTests.DevelopmentFile("20261128200000_Initial"));

        var failure = await Assert.ThrowsAsync<StorageException>(() => society.Database.Restore(backup, Society.Token));

        Assert.Contains("development version", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the verb backup of a released version", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Her"], society.Query("SELECT Title FROM Films"));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_not_restored()
    {
        await using var newer = await Society.Found(options => options.ReplaceService<IMigrationsAssembly, LaterMigrations>());
        var backup = Path.Combine(newer.Store.Folder, "monday.db");
        await newer.Database.Backup(backup, Society.Token);

        await using var society = await Society.Found();
        var failure = await Assert.ThrowsAsync<StorageException>(() => society.Database.Restore(backup, Society.Token));
        Assert.Contains("newer FilmClubBot", failure.Message, StringComparison.Ordinal);
    }
}
