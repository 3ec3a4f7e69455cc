using System.Data.Common;
using FilmClubBot.Storage.Pipeline;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>How this program configures SQLite.</summary>
internal static class SqliteSettings
{
    /// <summary>"FCLB": marks a file as FilmClubBot's, in the header field that SQLite reserves for this.</summary>
    public const int ApplicationId = 0x46434C42;

    /// <summary>The connection string, with the settings that the program relies on added.</summary>
    /// <exception cref="StorageException">The string is malformed, or does not name a file.</exception>
    public static SqliteConnectionStringBuilder Read(string connectionString)
    {
        SqliteConnectionStringBuilder settings;
        try
        {
            settings = new(connectionString);
        }
        catch (ArgumentException malformed)
        {
            throw new StorageException($"Storage:ConnectionString is not a SQLite connection string: {malformed.Message} Write it as \"{StorageOptions.DefaultConnectionString}\".", malformed);
        }

        if (settings.DataSource.Length == 0 || settings.Mode == SqliteOpenMode.Memory || settings.DataSource.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase) || settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new StorageException($"Storage:ConnectionString must name a file, and \"{connectionString}\" does not; an in-memory database would be lost when the process ends. Write it as \"{StorageOptions.DefaultConnectionString}\".");

        settings.ForeignKeys = true;
        settings.DefaultTimeout = IWriteLock.WaitSeconds;
        return settings;
    }

    /// <summary>
    /// Applies the settings that SQLite does not store in the file. Write-ahead logging with synchronous=NORMAL survives a killed
    /// process; FULL also survives a power cut, at the cost of one flush to disk per commit. A society commits a few times a
    /// minute, and a rating that was confirmed to a member must not be lost: FULL. What is deleted is overwritten, so that an erased member
    /// is not left in free pages of the file.
    /// </summary>
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
        command.ExecuteNonQuery();
        // Otherwise SQLite compiles a prepared statement again for each value of a LIMIT, to plan by the value.
        raw.sqlite3_db_config(((SqliteConnection)connection).Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
    }
}
