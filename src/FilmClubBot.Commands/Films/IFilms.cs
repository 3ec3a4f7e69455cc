using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The films that the society's reviews speak of.</summary>
public interface IFilms
{
    /// <summary>One film; null when there is none of that key.</summary>
    Task<Film?> Find(FilmId film, CancellationToken cancellationToken);

    /// <summary>Every film that a visible review is about, by title.</summary>
    Task<IReadOnlyList<Film>> List(CancellationToken cancellationToken);
}
