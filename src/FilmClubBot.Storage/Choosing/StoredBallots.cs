using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Choosing;

internal sealed class StoredBallots(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, AgendaSignal signal) : IBallots
{
    public async Task<Ballot> Add(Ballot draft, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = new BallotRow
        {
            Title = draft.Title,
            Method = draft.Terms.Method,
            Seats = draft.Terms.Seats,
            Quorum = draft.Terms.Quorum,
            IsSecret = draft.IsSecret,
            OpenedAt = draft.OpenedAt,
            ClosesAt = draft.ClosesAt,
            Seed = draft.Seed.Text,
        };
        row.Films.AddRange(draft.Films.Select((film, index) => new BallotFilmRow { Number = index + 1, FilmId = film.Id.Value }));
        context.Ballots.Add(row);
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
        return draft with { Id = new(row.Id) };
    }

    public async Task<Ballot?> Change(BallotId ballot, Func<Ballot, Task<Ballot?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Ballots.Where(row => row.Id == ballot.Value), cancellationToken) is not { } row
            || await Find(ballot, cancellationToken) is not { } before)
            return null;
        if (await change(before) is not { } after || after == before)
            return before;
        if (after != before with { State = after.State, ClosedAt = after.ClosedAt, Record = after.Record })
            throw new InvalidOperationException($"Ballot {ballot} cannot be changed after it has opened; it can only be closed or cancelled.");
        (row.State, row.ClosedAt, row.Record) = (after.State, after.ClosedAt, after.Record);
        await work.Flush(cancellationToken);
        await context.Votes.Where(vote => vote.BallotId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await announcements.Renew(ballot, cancellationToken);
        work.AfterCommit(signal.Raise);
        return after;
    }

    public async Task<Ballot?> Find(BallotId ballot, CancellationToken cancellationToken) =>
        (await WithFilms.SingleOrDefaultAsync(row => row.Id == ballot.Value, cancellationToken))?.ToBallot();

    public Task<IReadOnlyList<Ballot>> Open(CancellationToken cancellationToken) =>
        List(WithFilms.Where(row => row.State == BallotState.Open).OrderBy(row => row.Id), cancellationToken);

    public Task<IReadOnlyList<Ballot>> Latest(int most, CancellationToken cancellationToken) => List(WithFilms.OrderByDescending(row => row.Id).Take(most), cancellationToken);

    private IQueryable<BallotRow> WithFilms => context.Ballots.Include(row => row.Films).ThenInclude(row => row.Film);

    private static async Task<IReadOnlyList<Ballot>> List(IQueryable<BallotRow> rows, CancellationToken cancellationToken) =>
        (await rows.ToListAsync(cancellationToken)).ConvertAll(row => row.ToBallot());
}
