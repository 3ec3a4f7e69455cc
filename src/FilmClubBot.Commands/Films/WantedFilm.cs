using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>A film that somebody wants to see: one of the society's, or one that it knows nothing of yet.</summary>
/// <param name="Title">The title as typed, or the known film's.</param>
/// <param name="Year">The year of release, where it was typed or is known.</param>
/// <param name="Known">The known film.</param>
public sealed record WantedFilm(string Title, int? Year, FilmId? Known = null);
