using Microsoft.Data.Sqlite;
using NodaTime;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>Replaces a database's content with a backup.</summary>
internal static class DatabaseReplacement
{
    private const int Corrupt = 11, NotADatabase = 26;

    /// <summary>Refuses a file that is not a complete FilmClubBot database which this version can use.</summary>
    public static void Check(string backup, IReadOnlyList<string> known)
    {
        const string mend = "Name a file that the verb backup of a released version wrote.";
        if (!File.Exists(backup))
            throw new StorageException($"There is no file \"{backup}\". {mend}");
        if (!DatabaseFile.HasHeader(backup))
            throw new StorageException($"\"{backup}\" is not a SQLite database. {mend}");

        using var connection = DatabaseCopy.Open(backup, SqliteOpenMode.ReadOnly);
        var state = DatabaseFile.Read(connection);
        if (state.Applied.Count == 0 && state.ApplicationId is 0 or SqliteSettings.ApplicationId)
            throw new StorageException($"\"{backup}\" has no FilmClubBot tables. {mend}");
        state.Accept(backup, known, mend);

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() as string is not "ok" and var damage)
            throw new StorageException($"\"{backup}\" is damaged: {damage}. Restore another backup.");
    }

    /// <summary>Replaces the database's content, after copying the old content to a file next to it.</summary>
    public static void Replace(string database, string backup, Instant now)
    {
        if (File.Exists(database) && new FileInfo(database).Length > 0)
        {
            var aside = DatabaseCopy.NameBeside(database, "replaced", now);
            try
            {
                DatabaseCopy.Write(database, aside);
            }
            catch (SqliteException failure) when (failure.SqliteErrorCode is Corrupt or NotADatabase)
            {
                // The database cannot be read, so no worker is using it: the file itself is moved aside.
                MoveAside(database, aside);
            }
        }

        // The online backup writes in one transaction, so a worker that has the file open sees either the old or the new state.
        using var source = DatabaseCopy.Open(backup, SqliteOpenMode.ReadOnly);
        using var target = DatabaseCopy.Open(database, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
    }

    private static void MoveAside(string database, string aside)
    {
        SqliteConnection.ClearAllPools();
        File.Move(database, aside);
        foreach (var suffix in new[] { "-wal", "-shm" })
        {
            if (File.Exists(database + suffix))
                File.Move(database + suffix, aside + suffix);
        }
    }
}
