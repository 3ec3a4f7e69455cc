using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Storage;

/// <summary>Where the society's data is stored; the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The database that a new installation creates, relative to the working directory.</summary>
    public const string DefaultConnectionString = "Data Source=data/filmclub.db";

    /// <summary>Which database. Default: <see cref="StorageProvider.Sqlite"/>.</summary>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>
    /// How to connect to it. Default: <see cref="DefaultConnectionString"/>; a file's folder is created if it is missing. For
    /// PostgreSQL: "Host=…;Database=…;Username=…;Password=…", the name of a database that exists.
    /// </summary>
    [Required]
    public string ConnectionString { get; set; } = DefaultConnectionString;

    /// <summary>Copies that the running bot makes by itself. Default: none.</summary>
    public BackupOptions Backups { get; set; } = new();
}

/// <summary>Where and how often the running bot copies its database; the section <c>Storage:Backups</c>.</summary>
public sealed class BackupOptions
{
    /// <summary>The folder of the copies, relative to the working directory; created if it is missing. Default: none, and no copies.</summary>
    public string? Folder { get; set; }

    /// <summary>How much time passes between two copies. Default: a day.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "31.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many copies are kept; the oldest ones above this are deleted when a new one is verified. Default: 14.</summary>
    [Range(1, 1000)]
    public int Keep { get; set; } = 14;
}

/// <summary>The supported kinds of database.</summary>
public enum StorageProvider
{
    /// <summary>One file, one machine: enough for a society of thousands.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later.</summary>
    Postgres,
}
