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
}

/// <summary>The supported kinds of database.</summary>
public enum StorageProvider
{
    /// <summary>One file, one machine: enough for a society of thousands.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later.</summary>
    Postgres,
}
