using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>
/// Caches every listed film until one of them changes: autocompletion searches all of them
/// for each letter of a title that a member types.
/// </summary>
internal sealed class FilmList(LibraryVersion library)
{
    private Films _films = new(-1, []);

    /// <summary>The films as they are committed, by title.</summary>
    public async Task<IReadOnlyList<Film>> Committed(FilmClubContext context, CancellationToken cancellationToken)
    {
        // The version is read before the rows, so that a commit in between causes a reload next time.
        var version = await library.ReadFilms(cancellationToken);
        var films = _films;
        if (films.Version != version)
            _films = films = new(version, await Read(context, cancellationToken));
        return films.All;
    }

    /// <summary>A film of the cached list; null if it is not listed or the list is not cached: one film alone is not worth the reading of all.</summary>
    public async ValueTask<Film?> Cached(FilmId film, CancellationToken cancellationToken)
    {
        var films = _films;
        return films.IsRead && films.Version == await library.ReadFilms(cancellationToken) ? films.ById.GetValueOrDefault(film) : null;
    }

    /// <summary>The films as a context sees them, its own uncommitted changes included, by title.</summary>
    public static async Task<IReadOnlyList<Film>> Read(FilmClubContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Listed()
            .OrderBy(film => film.FoldedTitle).ThenBy(film => film.Year != null).ThenBy(film => film.Year).ThenBy(film => film.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToFilm());
    }

    private sealed class Films(long version, IReadOnlyList<Film> all)
    {
        public long Version => version;

        public bool IsRead => version >= 0;

        public IReadOnlyList<Film> All => all;

        public Dictionary<FilmId, Film> ById { get; } = all.ToDictionary(film => film.Id);
    }
}
