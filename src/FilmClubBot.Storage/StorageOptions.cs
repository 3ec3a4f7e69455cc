using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Storage;

/// <summary>Where the society's state is kept; the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The database that a fresh installation makes, relative to the working directory.</summary>
    public const string DefaultConnectionString = "Data Source=data/filmclub.db";

    /// <summary>Which database. Default: <see cref="StorageProvider.Sqlite"/>.</summary>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>How to reach it. Default: <see cref="DefaultConnectionString"/>; the folder is made when it is missing.</summary>
    [Required]
    public string ConnectionString { get; set; } = DefaultConnectionString;
}

/// <summary>A database that state can be kept in.</summary>
public enum StorageProvider
{
    /// <summary>One file, one machine: enough for a society of thousands.</summary>
    Sqlite,

    /// <summary>A server, for several workers at once. Not built yet.</summary>
    PostgreSql,
}
