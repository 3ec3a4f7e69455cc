using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Clubs;
using FilmClubBot.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>Migrates a database file to the schema of this program. The caller must have acquired the <see cref="PreparationLock"/>.</summary>
internal sealed class DatabasePreparation(FilmClubContexts contexts, string file, Club club, IClock clock)
{
    /// <summary>Whether the file needs no preparation. Only reads, so that any number of processes may call it concurrently.</summary>
    public async Task<bool> IsDone(CancellationToken cancellationToken)
    {
        if (new FileInfo(file) is not { Exists: true, IsReadOnly: false, Length: > 0 })
            return false;
        try
        {
            using var context = contexts.Create();
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var state = DatabaseFile.Read(connection);
            return DatabaseFile.IsInWalMode(connection)
                && state.ApplicationId == SqliteSettings.ApplicationId
                && MigrationKeys.AreApplied(state.Applied, [.. context.Database.GetMigrations()])
                && PlannerStatistics.AreWritten(connection)
                && await StoredClub.IsSaved(context, club, cancellationToken);
        }
        catch (SqliteException)
        {
            // Not a database, damaged, or locked: Run reports it.
            return false;
        }
    }

    public async Task Run(CancellationToken cancellationToken)
    {
        var info = new FileInfo(file);
        if (Directory.Exists(file))
            throw new StorageException($"\"{file}\" is a folder. Set Storage:ConnectionString to a file in it.");
        if (info is { Exists: true, Length: > 0 } && !DatabaseFile.HasHeader(file))
            throw new StorageException($"\"{file}\" is not a SQLite database. {DatabaseFile.MoveAside}");
        if (info is { Exists: true, IsReadOnly: true })
            throw new StorageException($"\"{file}\" is read-only. Let this user write to it.");

        try
        {
            PrivateFile.Create(file);
            using var context = contexts.Create();
            await context.Database.OpenConnectionAsync(cancellationToken);
            await Migrate(context, cancellationToken);
            PlannerStatistics.Write((SqliteConnection)context.Database.GetDbConnection());
            await StoredClub.Save(context, club, cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw DatabaseFile.Explain(file, failure);
        }
    }

    private async Task Migrate(FilmClubContext context, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var state = DatabaseFile.Read(connection);
        var known = context.Database.GetMigrations().ToList();
        state.Accept(file, known, DatabaseFile.MoveAside);

        // Acquires and releases the write lock, so that a file that cannot be written is reported now and not at the first rating. The
        // application id is set before the tables are created, so that a start that was killed halfway leaves a file that can be continued.
        await context.Database.ExecuteSqlRawAsync($"PRAGMA application_id = {SqliteSettings.ApplicationId}", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

        var pending = known.Except(state.Applied, StringComparer.Ordinal).ToList();
        if (pending.Count == 0)
            return;

        var copy = state.HasTables ? DatabaseCopy.NameBeside(file, "before-" + pending[0], clock.GetCurrentInstant()) : null;
        if (copy is not null)
            DatabaseCopy.Write(file, copy);
        try
        {
            await ForgetKilledMigration(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (SqliteException failure) when (copy is not null)
        {
            throw new StorageException($"\"{file}\" could not be migrated: {failure.Message} It was copied to \"{copy}\" before; go back to the version that wrote it, or report the fault.", failure);
        }
    }

    /// <summary>Removes the record that a killed migration leaves behind. While this process has the file lock, no other process migrates.</summary>
    private static Task<int> ForgetKilledMigration(FilmClubContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
