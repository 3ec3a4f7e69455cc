using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots;

/// <summary>A Film of the watchlist.</summary>
/// <param name="Film">The film.</param>
/// <param name="Suggestions">Those who want to see it, at least one, the first first.</param>
public sealed record ListedFilm(Film Film, IReadOnlyList<FilmSuggestion> Suggestions);
