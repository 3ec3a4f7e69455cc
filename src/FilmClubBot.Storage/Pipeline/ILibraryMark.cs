namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// The mark that the database's triggers renew with every change of films, reviews and what was read in them; a rating or a delivery
/// is therefore not a change of the library.
/// </summary>
internal interface ILibraryMark : IDisposable
{
    /// <summary>The mark as it is committed. It takes a fraction of a millisecond, or a round trip to the database's server; one caller at a time.</summary>
    ValueTask<long> Read(CancellationToken cancellationToken);
}
