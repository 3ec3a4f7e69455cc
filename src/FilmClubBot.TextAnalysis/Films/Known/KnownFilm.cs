namespace FilmClubBot.TextAnalysis.Films.Known;

/// <summary>A film that is widely known.</summary>
/// <param name="Year">The year of its first showing.</param>
/// <param name="Directors">Full names.</param>
internal sealed record KnownFilm(int Year, IReadOnlyList<string> Directors);
