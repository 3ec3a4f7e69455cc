using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Films;

/// <summary>
/// Moves everything that refers to a film to another one and removes it. Call it inside the write transaction.
/// </summary>
internal sealed class FilmMerge(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, Instant now)
{
    /// <summary>Merges a film into another one, and stores what undoes it.</summary>
    /// <returns>Null if an open ballot ranks both.</returns>
    public async Task<MergedFilms?> Run(int film, int into, CancellationToken cancellationToken)
    {
        var isRankedTwice = await context.Ballots.AnyAsync(
            ballot => ballot.State == BallotState.Open && ballot.Films.Any(row => row.FilmId == film) && ballot.Films.Any(row => row.FilmId == into), cancellationToken);
        if (isRankedTwice)
            return null;
        var removal = new FilmRemoval(context);
        var ties = await removal.Ties(film, cancellationToken);
        var before = await MergedRows.Before(context, film, into, cancellationToken);
        var record = new FilmMergeRow { At = now, Rows = before.Write() };
        context.FilmMerges.Add(record);
        await MoveReviews(film, into, before.Shared, cancellationToken);
        await MoveRatings(film, into, cancellationToken);
        await MoveViewings(film, into, cancellationToken);
        await MoveSuggestions(film, into, cancellationToken);
        await context.BallotFilms.Where(row => row.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(candidate => candidate.FilmId, into), cancellationToken);
        await MoveThemes(film, into, cancellationToken);
        await MoveScreenings(context.Screenings.Where(row => row.FilmId == film), into, now, cancellationToken);
        await Complete(film, into, cancellationToken);
        await announcements.RenewPosted(new FilmId(into), cancellationToken);
        return new(ties, record.Id);
    }

    /// <summary>Gives screenings another film. Calendars show it.</summary>
    public static Task MoveScreenings(IQueryable<ScreeningRow> screenings, int to, Instant now, CancellationToken cancellationToken) =>
        screenings.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.FilmId, to).SetProperty(row => row.Revision, row => row.Revision + 1).SetProperty(row => row.ChangedAt, now), cancellationToken);

    // A review of both films has the one once, at the earlier place: what it says of either, it says of that one.
    private async Task MoveReviews(int film, int into, List<SharedReview> both, CancellationToken cancellationToken)
    {
        foreach (var shared in both)
        {
            await context.ReviewFilms.Where(row => row.ReviewId == shared.Review && row.FilmId == into)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Ordinal, shared.Kept), cancellationToken);
            await shared.Move(context, shared.Gone, shared.Kept, cancellationToken);
        }

        await context.ReviewFilms
            .Where(row => row.FilmId == film && context.ReviewFilms.Any(other => other.FilmId == into && other.ReviewId == row.ReviewId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.ReviewFilms.Where(row => row.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(review => review.FilmId, into), cancellationToken);
        await context.Reviews.Where(row => row.Corrections.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(review => review.Corrections.FilmId, into), cancellationToken);
    }

    private async Task MoveRatings(int film, int into, CancellationToken cancellationToken)
    {
        await context.Ratings
            .Where(row => row.FilmId == into && context.Ratings.Any(other => other.FilmId == film && other.MemberId == row.MemberId && other.At > row.At))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Ratings
            .Where(row => row.FilmId == film && context.Ratings.Any(other => other.FilmId == into && other.MemberId == row.MemberId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Ratings.Where(row => row.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(rating => rating.FilmId, into), cancellationToken);
    }

    private async Task MoveViewings(int film, int into, CancellationToken cancellationToken)
    {
        await context.Viewings
            .Where(row => row.FilmId == film && context.Viewings.Any(other => other.FilmId == into && other.MemberId == row.MemberId && other.WatchedOn == row.WatchedOn))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Viewings.Where(row => row.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(viewing => viewing.FilmId, into), cancellationToken);
    }

    private async Task MoveSuggestions(int film, int into, CancellationToken cancellationToken)
    {
        await context.Suggestions
            .Where(row => row.FilmId == into && context.Suggestions.Any(other => other.FilmId == film && other.List == row.List && other.MemberId == row.MemberId && other.At > row.At))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Suggestions
            .Where(row => row.FilmId == film && context.Suggestions.Any(other => other.FilmId == into && other.List == row.List && other.MemberId == row.MemberId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Suggestions.Where(row => row.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(suggestion => suggestion.FilmId, into), cancellationToken);
    }

    // A decision on a theme of the remaining film is final.
    private async Task MoveThemes(int film, int into, CancellationToken cancellationToken)
    {
        await context.ThemeRulings
            .Where(row => row.FilmId == film && context.ThemeRulings.Any(other => other.FilmId == into && other.FoldedName == row.FoldedName))
            .ExecuteDeleteAsync(cancellationToken);
        await context.ThemeRulings.Where(row => row.FilmId == film).ExecuteUpdateAsync(row => row.SetProperty(ruling => ruling.FilmId, into), cancellationToken);
    }

    // Both titles find the film from now on. The removed film is deleted first, because its ids are unique.
    private async Task Complete(int film, int into, CancellationToken cancellationToken)
    {
        var removed = await context.Films.SingleAsync(row => row.Id == film, cancellationToken);
        var remaining = await context.Films.AsTracking().SingleAsync(row => row.Id == into, cancellationToken);
        await context.FilmNames.Where(row => row.FilmId == film).ExecuteDeleteAsync(cancellationToken);
        await context.Films.Where(row => row.Id == film).ExecuteDeleteAsync(cancellationToken);

        var whole = remaining.ToFilm().Completed(removed.ToFilm());
        (remaining.Year, remaining.RuntimeMinutes, remaining.Directors, remaining.Ids) = (whole.Year, whole.Runtime?.Minutes, [.. whole.Directors], whole.Ids);
        await new FilmTitles(context).State(remaining, whole.Facts, cancellationToken);
        await work.Flush(cancellationToken);
    }
}
