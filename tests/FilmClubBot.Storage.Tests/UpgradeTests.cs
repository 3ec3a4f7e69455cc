using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests;

/// <summary>Workers of two versions on one database: what this version does with a database that a newer one has migrated.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-upgrade-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Serves_and_starts_on_a_database_that_a_newer_version_has_expanded()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);

        Migrate(society, "29990101000000_ExpandShelves");

        Assert.True(await society.Database.IsReady(Society.Token));
        await society.Review("Us", 2019);
        // Its start stores the new name, and so prepares the database.
        await using var restarted = society.Beside(name: "Wednesday Club");
        await restarted.Database.Prepare(Society.Token);
        Assert.True(await restarted.Database.IsReady(Society.Token));
        Assert.Null(await restarted.Database.FindProblem(Society.Token));
        Assert.Equal(["Her", "Us"], society.Store.Query("SELECT Title FROM Films ORDER BY Title"));
    }

    [Fact]
    public async Task Restores_a_backup_of_an_expanded_database()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013);
        Migrate(society, "29990101000000_ExpandShelves");
        var backup = Path.Combine(_folder.FullName, "monday");
        await society.Database.Backup(backup, Society.Token);
        await society.Review("Us", 2019);

        await society.Database.Restore(backup, Society.Token);

        Assert.True(await society.Database.IsReady(Society.Token));
        Assert.Equal(["Her"], society.Store.Query("SELECT Title FROM Films"));
    }

    [Fact]
    public async Task Neither_serves_nor_starts_on_a_database_that_a_newer_version_has_contracted()
    {
        await using var society = await Society.Found();

        Migrate(society, "29990101000000_ContractShelves");

        Assert.False(await society.Database.IsReady(Society.Token));
        await using var restarted = society.Beside();
        var failure = await Assert.ThrowsAsync<StorageException>(() => restarted.Database.Prepare(Society.Token));
        Assert.Equal(
            $"\"{society.Database.Name}\" was written by a newer FilmClubBot (it has \"29990101000000_ContractShelves\", which this one does not know). Start the newer version, or restore a backup that this one made.",
            failure.Message);
    }

    // As a newer version does, with a table and columns that this one does not know.
    private static void Migrate(Society society, string migration) => society.Store.ChangeSchema($"""
        CREATE TABLE Shelves (Id integer PRIMARY KEY, ClubId integer NOT NULL);
        ALTER TABLE Films ADD COLUMN ShelfId integer;
        ALTER TABLE Films ADD COLUMN Condition text NOT NULL DEFAULT 'good';
        INSERT INTO "__EFMigrationsHistory" VALUES ('{migration}', '11.0');
        """);
}
