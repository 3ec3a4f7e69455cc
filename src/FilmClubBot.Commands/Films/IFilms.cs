using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Commands.Films;

/// <summary>The films that the society's reviews are about, and those that it wants to see.</summary>
public interface IFilms
{
    /// <summary>One film; null when there is none of that key.</summary>
    Task<Film?> Find(FilmId film, CancellationToken cancellationToken);

    /// <summary>Every film that was reviewed, rated or screened, or is wanted now (suggested, planned, on an open ballot), by title.</summary>
    Task<IReadOnlyList<Film>> List(CancellationToken cancellationToken);

    /// <summary>Finds the film that a mention fits, or adds a new one. It is listed once something refers to it.</summary>
    Task<Film> Want(FilmMention mention, CancellationToken cancellationToken);

    /// <summary>Removes a film from the list, with its suggestions, unless its ties are binding.</summary>
    /// <returns>The ties that it had; the film was removed unless they <see cref="FilmTies.AreBinding"/>.</returns>
    Task<FilmTies> Remove(FilmId film, CancellationToken cancellationToken);

    /// <summary>Replaces what is stated about a film, and its ids on other sites.</summary>
    /// <returns>Another film that has one of the ids, in which case nothing is stored; null on success.</returns>
    Task<Film?> SetFacts(FilmId film, FilmFacts facts, ExternalFilmIds ids, CancellationToken cancellationToken);

    /// <summary>
    /// Moves everything that refers to a film to another one and removes it. Where a member did the same to both, the newer one counts: a
    /// rating, a suggestion.
    /// </summary>
    /// <param name="film">The film that is removed.</param>
    /// <param name="into">The film that remains. It gets the other's titles, and those of its facts and ids that it lacks.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Null if an open ballot ranks both, in which case nothing is changed.</returns>
    Task<MergedFilms?> Merge(FilmId film, FilmId into, CancellationToken cancellationToken);

    /// <summary>
    /// Undoes a merge: both films have what each had before (<see cref="Parted"/>). What undoes it is stored for <see cref="Framework.Pipeline.IUndoLog.Minutes"/>.
    /// </summary>
    /// <param name="number">The <see cref="MergedFilms.Number"/>.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Null if it can be undone no longer, in which case nothing is changed.</returns>
    Task<PartedFilms?> Part(int number, CancellationToken cancellationToken);

    /// <summary>
    /// Moves what members have of a film to another one: ratings, entries of diaries, suggestions. Call it for members of
    /// <see cref="Contributors"/> who have nothing of the other film, so that no rating is replaced.
    /// </summary>
    Task MoveMembers(FilmId film, FilmId to, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>The members who rated a film, have it in their diary or suggest it, by name.</summary>
    Task<IReadOnlyList<Member>> Contributors(FilmId film, CancellationToken cancellationToken);

    /// <summary>Stores a film's year of release.</summary>
    Task SetYear(FilmId film, int year, CancellationToken cancellationToken);

    /// <summary>Stores a film's length.</summary>
    Task SetRuntime(FilmId film, Runtime runtime, CancellationToken cancellationToken);
}

/// <summary>Two films that became one.</summary>
/// <param name="Ties">What referred to the removed film.</param>
/// <param name="Number">The number by which the merge is undone.</param>
public sealed record MergedFilms(FilmTies Ties, int Number);

/// <summary>Two films whose merge was undone.</summary>
/// <param name="Film">The one that had been removed.</param>
/// <param name="From">The one that had remained.</param>
public sealed record PartedFilms(Film Film, Film From);
