using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Screenings;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>Removes a film that nothing but suggestions refers to.</summary>
internal sealed class FilmRemoval(FilmClubContext context)
{
    /// <summary>Removes the suggestions, and the film itself unless something that is not shown refers to it, such as a closed ballot.</summary>
    /// <returns>What referred to the film; if that is binding, nothing is removed.</returns>
    public async Task<FilmTies> Run(int film, CancellationToken cancellationToken)
    {
        var ties = await Ties(film, cancellationToken);
        if (ties.AreBinding)
            return ties;
        await context.Suggestions.Where(row => row.FilmId == film).ExecuteDeleteAsync(cancellationToken);
        var isReferredTo = await context.ReviewFilms.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.Reviews.AnyAsync(row => row.Corrections.FilmId == film, cancellationToken)
            || await context.Ratings.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.Screenings.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.BallotFilms.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.Viewings.AnyAsync(row => row.FilmId == film, cancellationToken)
            || await context.ThemeRulings.AnyAsync(row => row.FilmId == film, cancellationToken);
        if (!isReferredTo)
        {
            await context.FilmNames.Where(row => row.FilmId == film).ExecuteDeleteAsync(cancellationToken);
            await context.Films.Where(row => row.Id == film).ExecuteDeleteAsync(cancellationToken);
        }

        return ties;
    }

    /// <summary>What refers to the film.</summary>
    public async Task<FilmTies> Ties(int film, CancellationToken cancellationToken) => new(
        await context.ReviewFilms.CountAsync(row => row.FilmId == film && !row.Review.IsHidden, cancellationToken),
        await context.Ratings.CountAsync(row => row.FilmId == film, cancellationToken),
        await context.Screenings.CountAsync(row => row.FilmId == film && row.State != ScreeningState.Cancelled, cancellationToken),
        await context.BallotFilms.CountAsync(row => row.FilmId == film && row.Ballot.State == BallotState.Open, cancellationToken),
        await context.Suggestions.CountAsync(row => row.FilmId == film, cancellationToken));
}
