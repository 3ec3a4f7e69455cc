using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

internal sealed class ReviewRereading(IReviewReader reader, FilmClubContext context, UnitOfWork work) : IReviewRereading
{
    public async Task<Rereading?> Next(ReviewId after, CancellationToken cancellationToken)
    {
        var dated = context.Reviews.Where(review => review.Id > after.Value && review.ReadBy != reader.Edition).OrderBy(review => review.Id);
        if (await dated.FirstOrDefaultAsync(cancellationToken) is not { } seen)
            return null;

        // As with a new review, the text is read before the write lock is acquired.
        var reading = await reader.Read(seen.ToText(), cancellationToken);
        await work.Begin(cancellationToken);
        var row = await context.Reviews.AsTracking().Include(review => review.Films).ThenInclude(film => film.Film).SingleOrDefaultAsync(review => review.Id == seen.Id, cancellationToken);
        // A revision that arrived in the meantime was read on arrival. If the current reader used its fallback, the stored reading may be that fallback's.
        var isNew = row is not null && row.Revision == seen.Revision && row.ReadBy != reading.Edition;
        if (isNew)
            await new ReviewDerivation(context, work).Make(row!, reading, cancellationToken);
        return new(seen.ToReference(), isNew);
    }
}
