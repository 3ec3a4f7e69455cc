using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Commands.Films;

/// <summary>The films that the society's reviews are about, and those that it wants to see.</summary>
public interface IFilms
{
    /// <summary>One film; null when there is none of that key.</summary>
    Task<Film?> Find(FilmId film, CancellationToken cancellationToken);

    /// <summary>Every film that a visible review is about or that was entered for a screening, by title.</summary>
    Task<IReadOnlyList<Film>> List(CancellationToken cancellationToken);

    /// <summary>Finds the film that a mention fits, or adds a new one. The film is listed from then on.</summary>
    Task<Film> Want(FilmMention mention, CancellationToken cancellationToken);

    /// <summary>Stores a film's length.</summary>
    Task SetRuntime(FilmId film, Runtime runtime, CancellationToken cancellationToken);
}
