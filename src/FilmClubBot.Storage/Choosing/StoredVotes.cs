using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Choosing;

internal sealed class StoredVotes(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, IClock clock) : IVotes
{
    public async Task Cast(BallotId ballot, MemberId member, Ranking ranking, CancellationToken cancellationToken)
    {
        await Lock(ballot, cancellationToken);
        var written = RankingNumbers.Write(ranking, await Candidates(ballot, cancellationToken));
        var row = await context.Votes.AsTracking().SingleOrDefaultAsync(row => row.BallotId == ballot.Value && row.MemberId == member.Value, cancellationToken);
        if (row is null)
            context.Votes.Add(row = new() { BallotId = ballot.Value, MemberId = member.Value, Ranking = written });
        (row.Ranking, row.At) = (written, clock.GetCurrentInstant());
        await work.Flush(cancellationToken);
        await Touch(ballot, cancellationToken);
    }

    public async Task<bool> Withdraw(BallotId ballot, MemberId member, CancellationToken cancellationToken)
    {
        await Lock(ballot, cancellationToken);
        if (await context.Votes.Where(row => row.BallotId == ballot.Value && row.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken) == 0)
            return false;
        await Touch(ballot, cancellationToken);
        return true;
    }

    public async Task<Vote?> Of(BallotId ballot, MemberId member, CancellationToken cancellationToken)
    {
        var row = await context.Votes.SingleOrDefaultAsync(row => row.BallotId == ballot.Value && row.MemberId == member.Value, cancellationToken);
        return row is null ? null : new(member, Read(row.Ranking, await Candidates(ballot, cancellationToken)), row.At);
    }

    public async Task<IReadOnlyList<Ranking>> All(BallotId ballot, CancellationToken cancellationToken)
    {
        var candidates = await Candidates(ballot, cancellationToken);
        // Ordered by content, so that the order reveals neither who cast a vote nor when.
        var written = await context.Votes.Where(row => row.BallotId == ballot.Value).Select(row => row.Ranking).OrderBy(ranking => ranking).ToListAsync(cancellationToken);
        return written.ConvertAll(ranking => Read(ranking, candidates));
    }

    private Task<BallotRow?> Lock(BallotId ballot, CancellationToken cancellationToken) => work.Lock(context.Ballots.Where(row => row.Id == ballot.Value), cancellationToken);

    // The message that asks for votes shows the number of votes.
    private Task Touch(BallotId ballot, CancellationToken cancellationToken) =>
        announcements.Renew(new Subject.BallotNews(ballot, VoteMoment.Opened), cancellationToken);

    private async Task<IReadOnlyList<FilmId>> Candidates(BallotId ballot, CancellationToken cancellationToken) =>
        (await context.BallotFilms.Where(row => row.BallotId == ballot.Value).OrderBy(row => row.Number).Select(row => row.FilmId).ToListAsync(cancellationToken))
        .ConvertAll(film => new FilmId(film));

    private static Ranking Read(string written, IReadOnlyList<FilmId> candidates) =>
        RankingNumbers.Read(written, candidates) ?? throw new InvalidDataException($"The stored vote \"{written}\" is not valid on a ballot of {candidates.Count} films.");
}
