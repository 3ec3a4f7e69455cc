using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Themes;

/// <summary>The films with a theme that moderators decided on, as committed, cached until the library changes: nearly all films have none, and need no query for it.</summary>
internal sealed class RuledFilms(LibraryVersion library)
{
    private Films _films = new(-1, []);

    /// <summary>Whether a film is one of them.</summary>
    public async ValueTask<bool> Has(FilmId film, FilmClubContext context, CancellationToken cancellationToken)
    {
        // The version is read before the rows, so that a commit in between causes a reload next time.
        var version = await library.Read(cancellationToken);
        var films = _films;
        if (films.Version != version)
            _films = films = new(version, await context.ThemeRulings.Select(ruling => ruling.FilmId).ToHashSetAsync(cancellationToken));
        return films.Ids.Contains(film.Value);
    }

    private sealed record Films(long Version, HashSet<int> Ids);
}
