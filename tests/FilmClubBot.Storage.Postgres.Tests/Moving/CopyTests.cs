using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Moving;

/// <summary>The verbs <c>backup</c> and <c>restore</c> on PostgreSQL, by its own tools.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-copy-");

    private string Backup => Path.Combine(_folder.FullName, "filmclub.dump");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Restores_what_was_backed_up_and_leaves_nothing_of_what_came_after()
    {
        await using var store = TestStore.Empty();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        store.Execute("INSERT INTO Members (ClubId, Name, IsWebModerator, IsCompared, NeededFeatures, AvoidsStrobe) VALUES (1, 'Ada', true, false, 0, false)");

        await engine.Database.Backup(Backup, Society.Token);
        store.Execute("INSERT INTO Members (ClubId, Name, IsWebModerator, IsCompared, NeededFeatures, AvoidsStrobe) VALUES (1, 'Later', false, false, 0, false)");
        await engine.Database.Restore(Backup, Society.Token);

        Assert.Equal(["Ada"], store.Query("SELECT Name FROM Members"));
        Assert.True(await engine.Database.IsReady(Society.Token));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
    }

    [Fact]
    public async Task Refuses_an_existing_file_another_file_and_a_newer_backup()
    {
        await using var store = TestStore.Empty();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        await engine.Database.Backup(Backup, Society.Token);

        Assert.Contains("exists already", (await Assert.ThrowsAsync<StorageException>(() => engine.Database.Backup(Backup, Society.Token))).Message, StringComparison.Ordinal);
        var text = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(text, "no backup", Society.Token);
        Assert.Contains("pg_restore failed", (await Assert.ThrowsAsync<StorageException>(() => engine.Database.Restore(text, Society.Token))).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", (await Assert.ThrowsAsync<StorageException>(() => engine.Database.Restore(text + "x", Society.Token))).Message, StringComparison.Ordinal);

        store.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0')");
        await engine.Database.Backup(Backup + "2", Society.Token);
        store.Execute("DELETE FROM \"__EFMigrationsHistory\" WHERE MigrationId = '29991231000000_Later'");
        Assert.Contains("newer FilmClubBot", (await Assert.ThrowsAsync<StorageException>(() => engine.Database.Restore(Backup + "2", Society.Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restores_over_what_a_later_version_added_and_over_no_other_program()
    {
        await using var store = TestStore.Empty();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        Assert.False(await engine.Database.IsInUse(Society.Token));
        await using (await engine.Leases.Acquire("start", Society.Token))
            Assert.True(await engine.Database.IsInUse(Society.Token));
        await engine.Database.Backup(Backup, Society.Token);
        store.ChangeSchema("""CREATE TABLE "Seats" ("Id" int PRIMARY KEY, "ClubId" int REFERENCES "Clubs" ("Id")); INSERT INTO "Seats" VALUES (1, 1)""");
        store.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_ExpandSeats', '10.0')");

        await engine.Database.Restore(Backup, Society.Token);

        Assert.Equal(["0"], store.Query("SELECT COUNT(*) FROM pg_tables WHERE tablename = 'Seats'"));
        Assert.True(await engine.Database.IsReady(Society.Token));

        await using var shop = TestStore.Empty();
        shop.ChangeSchema("CREATE TABLE orders (id int)");
        using var wrong = shop.Engine(Society.TuesdayClub, Society.Clocked(), null);
        Assert.Contains("another program's tables", (await Assert.ThrowsAsync<StorageException>(() => wrong.Database.Restore(Backup, Society.Token))).Message, StringComparison.Ordinal);
        Assert.Equal(["orders"], shop.Query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Refuses_a_damaged_copy_and_leaves_the_content()
    {
        await using var store = TestStore.Empty();
        using var engine = store.Engine(Society.TuesdayClub, Society.Clocked(), null);
        await engine.Database.Prepare(Society.Token);
        // Hardly compressible, so that the damage is in it, and not in the list of contents.
        store.Execute("INSERT INTO Members (ClubId, Name, IsWebModerator, IsCompared, NeededFeatures, AvoidsStrobe) SELECT 1, string_agg(md5(n::text), ''), true, false, 0, false FROM generate_series(1, 20000) n");
        await File.WriteAllTextAsync(Backup + ".part", "what a killed bot left", Society.Token);
        await engine.Database.Backup(Backup, Society.Token);
        Assert.Equal([Backup], Directory.GetFiles(_folder.FullName));
        await engine.Database.Verify(Backup, Society.Token);

        using (var damaged = File.OpenWrite(Backup))
        {
            damaged.Seek(-damaged.Length / 3, SeekOrigin.End);
            damaged.Write("damage"u8);
        }

        Assert.Contains("pg_restore failed", (await Assert.ThrowsAsync<StorageException>(() => engine.Database.Verify(Backup, Society.Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => engine.Database.Restore(Backup, Society.Token));
        Assert.Equal(["1"], store.Query("SELECT COUNT(*) FROM Members"));
    }
}
