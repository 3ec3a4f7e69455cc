using FilmClubBot.Commands.Events;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Events;

internal sealed class StoredEventPostings(FilmClubContext context, UnitOfWork work) : IEventPostings
{
    private const int MaxErrorLength = 500;

    public async Task<IReadOnlyList<EventPosting>> All(IReadOnlyCollection<ScreeningId> of, CancellationToken cancellationToken)
    {
        var keys = of.Select(screening => screening.Value).ToList();
        return (await context.EventPostings.Where(row => !row.IsClosed || keys.Contains(row.ScreeningId)).OrderBy(row => row.ScreeningId).ToListAsync(cancellationToken))
            .ConvertAll(row => row.ToPosting());
    }

    public async Task<EventPosting?> Find(ScreeningId screening, CancellationToken cancellationToken) =>
        (await context.EventPostings.SingleOrDefaultAsync(row => row.ScreeningId == screening.Value, cancellationToken))?.ToPosting();

    public async Task Keep(EventPosting posting, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await context.EventPostings.AsTracking().SingleOrDefaultAsync(row => row.ScreeningId == posting.Screening.Value, cancellationToken);
        if (row is null)
            context.EventPostings.Add(row = new() { ScreeningId = posting.Screening.Value, Nonce = posting.Nonce });
        (row.Nonce, row.Event, row.Written, row.Shown, row.State) = (posting.Nonce, posting.Event, posting.Written, posting.Shown, posting.State);
        (row.SendingSince, row.IsClosed, row.Attempts, row.NextTry, row.Error) = (posting.SendingSince, posting.IsClosed, posting.Attempts, posting.NextTry, posting.Error?.Cut(MaxErrorLength));
        await work.Flush(cancellationToken);
    }
}
