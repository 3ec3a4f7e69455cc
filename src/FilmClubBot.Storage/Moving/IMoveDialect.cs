namespace FilmClubBot.Storage.Moving;

/// <summary>What a move needs of a database that the model does not describe.</summary>
internal interface IMoveDialect
{
    /// <summary>Whether there is a table.</summary>
    Task<bool> HasTable(FilmClubContext context, string table, CancellationToken cancellationToken);

    /// <summary>The last key that a table's counter gave; 0 for none. The counters are moved too, so that the key of a deleted row is not given again.</summary>
    Task<long> Last(FilmClubContext context, string table, CancellationToken cancellationToken);

    /// <summary>Has a table's counter continue after a key.</summary>
    Task Continue(FilmClubContext context, string table, long last, CancellationToken cancellationToken);
}
