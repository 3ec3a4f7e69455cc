using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots;

/// <summary>A Film on the watchlist or another list.</summary>
/// <param name="Film">The film.</param>
/// <param name="Suggestions">The suggestions of the film, at least one, the earliest first.</param>
public sealed record ListedFilm(Film Film, IReadOnlyList<FilmSuggestion> Suggestions);
