using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

internal sealed class StoredFilms(FilmClubContext context) : IFilms
{
    public async Task<Film?> Find(FilmId film, CancellationToken cancellationToken) =>
        (await context.Films.SingleOrDefaultAsync(row => row.Id == film.Value, cancellationToken))?.ToFilm();

    public async Task<IReadOnlyList<Film>> List(CancellationToken cancellationToken)
    {
        var rows = await context.Films
            .Where(film => film.Reviews.Any(review => !review.Review.IsHidden))
            .OrderBy(film => film.FoldedTitle).ThenBy(film => film.Year).ThenBy(film => film.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToFilm());
    }
}
