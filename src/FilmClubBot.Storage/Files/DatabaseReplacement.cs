using Microsoft.Data.Sqlite;
using NodaTime;

namespace FilmClubBot.Storage.Files;

/// <summary>Puts a backup in a database's place.</summary>
internal static class DatabaseReplacement
{
    private const int Corrupt = 11, NotADatabase = 26;

    /// <summary>Refuses a file that is no whole FilmClubBot database of this version or an older one.</summary>
    public static void Check(string backup, IReadOnlyList<string> known)
    {
        const string mend = "Name a file that the verb backup of a released version wrote.";
        if (!File.Exists(backup))
            throw new StorageException($"There is no file \"{backup}\". {mend}");
        if (!DatabaseFile.HasHeader(backup))
            throw new StorageException($"\"{backup}\" is no SQLite database. {mend}");

        using var connection = DatabaseCopy.Open(backup, SqliteOpenMode.ReadOnly);
        var state = DatabaseFile.Read(connection);
        if (state.Applied.Count == 0 && state.ApplicationId is 0 or SqliteSettings.ApplicationId)
            throw new StorageException($"\"{backup}\" holds no FilmClubBot tables. {mend}");
        state.Accept(backup, known, mend);

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() as string is not "ok" and var damage)
            throw new StorageException($"\"{backup}\" is damaged: {damage}. Restore another backup.");
    }

    /// <summary>Replaces the database's content, what it held being copied beside it first.</summary>
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
                // Nothing can be read of it, and so nobody works on it: the file itself is what is kept.
                MoveAside(database, aside);
            }
        }

        // The online backup writes in one transaction, so a worker that has the file open sees the old state or the new one.
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
