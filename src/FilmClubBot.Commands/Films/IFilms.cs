using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Commands.Films;

/// <summary>The films that the society's reviews speak of, and those that it wants to see.</summary>
public interface IFilms
{
    /// <summary>One film; null when there is none of that key.</summary>
    Task<Film?> Find(FilmId film, CancellationToken cancellationToken);

    /// <summary>Every film that a visible review is about or that was put up for a screening, by title.</summary>
    Task<IReadOnlyList<Film>> List(CancellationToken cancellationToken);

    /// <summary>Puts a film up for a screening: the one that fits, or a new one where none does. It is listed from now on.</summary>
    Task<Film> Want(FilmMention mention, CancellationToken cancellationToken);

    /// <summary>Keeps how long a film is.</summary>
    Task SetRuntime(FilmId film, Runtime runtime, CancellationToken cancellationToken);
}
