using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Schema;

namespace FilmClubBot.Storage.Films;

/// <summary>Selects the reviews of a film.</summary>
internal static class ReviewsOfFilm
{
    /// <summary>The film's reviews among some. Their keys come from the film, so that SQLite does not ask of every review whether it is the film's.</summary>
    public static IQueryable<ReviewRow> OfFilm(this IQueryable<ReviewRow> reviews, FilmId film, IQueryable<ReviewFilmRow> films)
    {
        var keys = films.Where(row => row.FilmId == film.Value).Select(row => row.ReviewId);
        return reviews.Where(review => keys.Contains(review.Id));
    }
}
