namespace FilmClubBot.Storage;

/// <summary>Creates contexts of one club on one database.</summary>
/// <param name="create">Makes a context of the database's kind.</param>
internal sealed class FilmClubContexts(Func<FilmClubContext> create)
{
    /// <summary>A new context; the caller disposes it.</summary>
    public FilmClubContext Create() => create();
}
