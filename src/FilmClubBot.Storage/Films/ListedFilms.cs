using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Schema;

namespace FilmClubBot.Storage.Films;

/// <summary>
/// Selects the films that lists and pages show: those that were reviewed, rated or screened, and those that are wanted now. A film that
/// somebody suggested once is not listed for ever.
/// </summary>
internal static class ListedFilms
{
    public static IQueryable<FilmRow> Listed(this FilmClubContext context) => context.Films.Where(film =>
        film.Reviews.Any(review => !review.Review.IsHidden)
        || context.Suggestions.Any(suggestion => suggestion.FilmId == film.Id)
        || context.Screenings.Any(screening => screening.FilmId == film.Id && screening.State != ScreeningState.Cancelled)
        || context.Ratings.Any(rating => rating.FilmId == film.Id)
        || context.BallotFilms.Any(candidate => candidate.FilmId == film.Id && candidate.Ballot.State == BallotState.Open));
}
