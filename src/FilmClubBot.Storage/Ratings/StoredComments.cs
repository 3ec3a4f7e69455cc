using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Ratings;

internal sealed class StoredComments(FilmClubContext context, UnitOfWork work, CommentMessages messages) : IComments
{
    public async Task<DecidedComment?> Change(FilmId film, MemberId author, Func<Rating, CommentState> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(WithNames.Where(rating => rating.FilmId == film.Value && rating.MemberId == author.Value && rating.Comment != null), cancellationToken) is not { } row)
            return null;
        var before = row.CommentState;
        row.CommentState = change(row.ToRating());
        await work.Flush(cancellationToken);
        var rating = row.ToRating();
        if (before.IsVisible() != rating.CommentState.IsVisible())
            await messages.Renew(film, cancellationToken);
        if (!rating.CommentState.IsVisible())
        {
            await messages.Withhold(rating, cancellationToken);
            await work.Flush(cancellationToken);
        }

        return new(rating, before);
    }

    public async Task<Slice<Rating>> Undecided(PageRequest page, CancellationToken cancellationToken)
    {
        var undecided = WithNames.Where(rating => rating.Comment != null && (rating.CommentState == CommentState.Reported || rating.CommentState == CommentState.Held));
        return (await undecided.OrderBy(rating => rating.At).ThenBy(rating => rating.FilmId).ThenBy(rating => rating.MemberId).ReadPage(undecided, page, cancellationToken))
            .ConvertAll(row => row.ToRating());
    }

    public Task<int> OnOthersSince(MemberId author, FilmId except, Instant since, CancellationToken cancellationToken) => context.Ratings
        .CountAsync(rating => rating.MemberId == author.Value && rating.FilmId != except.Value && rating.Comment != null && rating.At >= since, cancellationToken);

    private IQueryable<RatingRow> WithNames => context.Ratings.Include(rating => rating.Film).Include(rating => rating.Member);
}
