using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>
/// Caches every listed film until the library changes: autocompletion searches all of them
/// for each letter of a title that a member types.
/// </summary>
internal sealed class FilmList(ILibraryVersion library)
{
    private Films _films = new(-1, []);

    /// <summary>The films as they are committed, by title.</summary>
    public async Task<IReadOnlyList<Film>> Committed(FilmClubContext context, CancellationToken cancellationToken)
    {
        // The version is read before the rows, so that a commit in between causes a reload next time.
        var version = await library.Read(cancellationToken);
        if (_films.Version == version)
            return _films.All;
        var films = new Films(version, await Read(context, cancellationToken));
        _films = films;
        return films.All;
    }

    /// <summary>The films as a context sees them, its own uncommitted changes included, by title.</summary>
    public static async Task<IReadOnlyList<Film>> Read(FilmClubContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Listed()
            .OrderBy(film => film.FoldedTitle).ThenBy(film => film.Year != null).ThenBy(film => film.Year).ThenBy(film => film.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToFilm());
    }

    private sealed record Films(long Version, IReadOnlyList<Film> All);
}
