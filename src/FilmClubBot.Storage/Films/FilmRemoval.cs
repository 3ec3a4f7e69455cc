using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>Removes a film that nothing but suggestions refers to.</summary>
internal sealed class FilmRemoval(FilmClubContext context)
{
    /// <summary>What refers to a film.</summary>
    public async Task<FilmTies> Ties(int film, CancellationToken cancellationToken) => new(
        await context.ReviewFilms.CountAsync(row => row.FilmId == film && !row.Review.IsHidden, cancellationToken),
        await context.Ratings.CountAsync(row => row.FilmId == film, cancellationToken),
        await context.Screenings.CountAsync(row => row.FilmId == film && row.State != ScreeningState.Cancelled, cancellationToken),
        await context.BallotFilms.CountAsync(row => row.FilmId == film && row.Ballot.State == BallotState.Open, cancellationToken),
        await context.Suggestions.CountAsync(row => row.FilmId == film, cancellationToken));

    /// <summary>Removes the suggestions, and the film itself unless something that is not shown refers to it, such as a closed ballot.</summary>
    /// <returns>False if the film's ties are binding: then nothing is removed.</returns>
    public async Task<bool> Run(int film, CancellationToken cancellationToken)
    {
        if ((await Ties(film, cancellationToken)).AreBinding)
            return false;
        await context.Suggestions.Where(row => row.FilmId == film).ExecuteDeleteAsync(cancellationToken);
        var isReferredTo = await context.ReviewFilms.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.Reviews.AnyAsync(row => row.Corrections.FilmId == film, cancellationToken)
            || await context.Ratings.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.Screenings.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.BallotFilms.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.ThemeRulings.AnyAsync(row => row.FilmId == film, cancellationToken);
        if (!isReferredTo)
            await context.Films.Where(row => row.Id == film).ExecuteDeleteAsync(cancellationToken);
        return true;
    }
}
