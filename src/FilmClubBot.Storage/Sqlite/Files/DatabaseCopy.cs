using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Files;
using FilmClubBot.Storage.Pipeline;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>Makes consistent copies of a database in use, with SQLite's online backup.</summary>
internal static class DatabaseCopy
{
    private static readonly InstantPattern _inNames = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Opens a short connection outside the pool, so that no pooled handle keeps the file open afterwards.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = IWriteLock.WaitSeconds }.ConnectionString);
        try
        {
            connection.Open();
            SqliteSettings.Apply(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Copies a database into a new file. The file is named <c>.part</c> until the copy is complete.</summary>
    /// <exception cref="StorageException">The file exists already, or cannot be written.</exception>
    public static void Write(string database, string file)
    {
        if (File.Exists(file))
            throw new StorageException($"\"{file}\" exists already, and a backup does not overwrite files. Give another name, or remove the file.");

        var part = file + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.Delete(part);
            PrivateFile.Create(part);
            using (var source = Open(database, SqliteOpenMode.ReadWrite))
            using (var copy = Open(part, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(copy);
                // Switches off write-ahead mode: the copy is then a single file that can be read from a read-only folder.
                using var command = copy.CreateCommand();
                command.CommandText = "PRAGMA journal_mode = DELETE";
                command.ExecuteNonQuery();
            }

            File.Move(part, file, overwrite: false);
        }
        catch (SqliteException failure) when (DatabaseFile.IsOfFullDisk(file, failure))
        {
            // The copy's disk, which may be another than the database's.
            throw DatabaseFile.Explain(file, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"\"{file}\" could not be written: {failure.Message} Choose a folder that this user can write to.", failure);
        }
        finally
        {
            PrivateFile.TryDelete(part);
        }
    }

    /// <summary>An unused name next to the database: <c>filmclub.db.replaced-20261127T190000Z.bak</c>.</summary>
    public static string NameBeside(string database, string reason, Instant now)
    {
        var name = $"{database}.{reason.Cut(80)}-{_inNames.Format(now)}";
        var file = name + ".bak";
        for (var number = 2; File.Exists(file); number++)
            file = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{number}.bak");
        return file;
    }
}
