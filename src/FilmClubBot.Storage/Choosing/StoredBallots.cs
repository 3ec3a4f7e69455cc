using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Choosing;

internal sealed class StoredBallots(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, AgendaBell bell) : IBallots
{
    public Task Hold(CancellationToken cancellationToken) => work.Begin(cancellationToken);

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
        work.AfterCommit(bell.Ring);
        return draft with { Id = new(row.Id) };
    }

    public async Task End(Ballot ballot, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await context.Ballots.AsTracking().SingleAsync(row => row.Id == ballot.Id.Value, cancellationToken);
        (row.State, row.ClosedAt, row.Record) = (ballot.State, ballot.ClosedAt, ballot.Record);
        await work.Flush(cancellationToken);
        await context.Votes.Where(vote => vote.BallotId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await announcements.Renew(AnnouncementKind.Ballot, row.Id, null, cancellationToken);
        work.AfterCommit(bell.Ring);
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
