using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage;

/// <summary>How this program uses SQLite.</summary>
internal static class SqliteSettings
{
    /// <summary>"FCLB": marks a file as FilmClubBot's, in the header field that SQLite keeps for this.</summary>
    public const int ApplicationId = 0x46434C42;

    /// <summary>How long a writer waits for another one, in seconds.</summary>
    public const int BusySeconds = 10;

    /// <summary>The connection string with what the program relies on.</summary>
    /// <exception cref="StorageException">The string is malformed or names no file.</exception>
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
            throw new StorageException($"Storage:ConnectionString must name a file, and \"{connectionString}\" does not; what is in memory only would be lost with the process. Write it as \"{StorageOptions.DefaultConnectionString}\".");

        settings.ForeignKeys = true;
        settings.DefaultTimeout = BusySeconds;
        return settings;
    }

    /// <summary>
    /// Sets what a connection starts without. Write-ahead logging alone survives the killing of the process with
    /// synchronous=NORMAL; FULL also survives a power cut, for one flush to disk per commit. A society commits a few times a
    /// minute, and a member who was told "rated" should find the rating: FULL.
    /// </summary>
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }
}
