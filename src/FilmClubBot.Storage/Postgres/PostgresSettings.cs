using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>How this program connects to PostgreSQL.</summary>
internal static class PostgresSettings
{
    /// <summary>"FCLB": the first half of the keys of this program's advisory locks, which all programs of a database share.</summary>
    public const int LockSpace = 0x46434C42;

    /// <summary>The second half of the lock of preparing the database; those of writing are the clubs' ids, which begin with 1.</summary>
    public const int PreparationLock = 0;

    /// <summary>How long a worker that starts waits for another one to prepare the database.</summary>
    public const int PreparationSeconds = 60;

    /// <summary>The oldest server that the tests run on.</summary>
    public const int MinVersion = 15;

    // The statements that each connection has prepared at most, from their fifth use on; more than the frequent commands and the jobs have.
    private const int PreparedStatements = 128;

    private const string Example = "Host=localhost;Database=filmclub;Username=filmclub;Password=…";

    /// <summary>What messages call a database.</summary>
    public static string NameOf(NpgsqlConnectionStringBuilder settings) => $"{settings.Database} at {settings.Host}:{settings.Port}";

    /// <summary>The connection string, with the settings that the program relies on added.</summary>
    /// <exception cref="StorageException">The string is malformed, or names no server or no database.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new(connectionString);
        }
        catch (ArgumentException malformed)
        {
            throw new StorageException($"Storage:ConnectionString is not a PostgreSQL connection string: {malformed.Message} Write it as \"{Example}\".", malformed);
        }

        if (string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database))
            throw new StorageException($"Storage:ConnectionString must name a server and a database for Storage:Provider \"{StorageProvider.Postgres}\". Write it as \"{Example}\".");

        settings.ApplicationName ??= "FilmClubBot";
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = PreparedStatements;
        return settings;
    }
}
