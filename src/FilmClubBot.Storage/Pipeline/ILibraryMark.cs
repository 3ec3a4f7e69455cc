namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// The marks that the database's triggers renew with every change of films, reviews and what was read in them; a rating or a delivery
/// is therefore not a change of the library.
/// </summary>
internal interface ILibraryMark : IDisposable
{
    /// <summary>The marks as they are committed. It takes a fraction of a millisecond, or a round trip to the database's server; one caller at a time.</summary>
    ValueTask<LibraryMarks> Read(CancellationToken cancellationToken);
}

/// <summary>The marks of a library, random numbers.</summary>
/// <param name="Library">Renewed by every change.</param>
/// <param name="Films">Renewed only by a change of which films are listed, or of what is known of one.</param>
internal readonly record struct LibraryMarks(long Library, long Films);
