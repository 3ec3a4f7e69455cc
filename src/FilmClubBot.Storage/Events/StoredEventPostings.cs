using FilmClubBot.Commands.Events;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Texts;
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

    public async Task<EventPosting?> Change(ScreeningId screening, Func<EventPosting, Task<EventPosting?>> change, CancellationToken cancellationToken)
    {
        // The screening's row is locked first, because the event's own row may not exist yet.
        if (await work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken) is null)
            return null;
        var row = await work.Lock(context.EventPostings.Where(row => row.ScreeningId == screening.Value), cancellationToken);
        var before = row?.ToPosting() ?? EventPosting.New(screening);
        if (await change(before) is not { } after || after == before)
            return before;
        if (row is null)
            context.EventPostings.Add(row = new() { ScreeningId = screening.Value, Nonce = after.Nonce });
        (row.Nonce, row.Event, row.Written, row.Shown, row.State) = (after.Nonce, after.Event, after.Written, after.Shown, after.State);
        (row.SendingSince, row.IsClosed, row.Attempts, row.NextTry, row.Error) = (after.SendingSince, after.IsClosed, after.Attempts, after.NextTry, after.Error?.Cut(MaxErrorLength));
        await work.Flush(cancellationToken);
        return row.ToPosting();
    }
}
