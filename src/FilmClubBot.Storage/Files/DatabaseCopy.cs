using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Mapping;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.Files;

/// <summary>Consistent copies of a database that is in use, by SQLite's online backup.</summary>
internal static class DatabaseCopy
{
    private static readonly InstantPattern _inNames = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Opens a file for a moment: outside the pool, so that nothing holds it afterwards.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = SqliteSettings.BusySeconds }.ConnectionString);
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

    /// <summary>Copies a database into a new file. The name stands for a whole copy: until it is one, it is called <c>.part</c>.</summary>
    /// <exception cref="StorageException">The file exists already, or cannot be written.</exception>
    public static void Write(string database, string file)
    {
        if (File.Exists(file))
            throw new StorageException($"\"{file}\" exists already, and a backup overwrites nothing. Give another name, or remove the file.");

        var part = file + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.Delete(part);
            using (var source = Open(database, SqliteOpenMode.ReadWrite))
            using (var copy = Open(part, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(copy);
                // Out of write-ahead mode: the copy is then one file that can be read where nothing can be written.
                using var command = copy.CreateCommand();
                command.CommandText = "PRAGMA journal_mode = DELETE";
                command.ExecuteNonQuery();
            }

            File.Move(part, file, overwrite: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"\"{file}\" could not be written: {failure.Message} Choose a folder that this user can write to.", failure);
        }
        finally
        {
            TryDelete(part);
        }
    }

    /// <summary>A name beside the database that is still free: <c>filmclub.db.replaced-20261127T190000Z.bak</c>.</summary>
    public static string NameBeside(string database, string reason, Instant now)
    {
        var name = $"{database}.{reason.Cut(80)}-{_inNames.Format(now)}";
        var file = name + ".bak";
        for (var number = 2; File.Exists(file); number++)
            file = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{number}.bak");
        return file;
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What made the copy fail is the news; that its remains could not be removed is not.
        }
    }
}
