using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The votes on open ballots, one for each member. Only the member can see whose vote is whose.</summary>
public interface IVotes
{
    /// <summary>Stores a member's vote, replacing an earlier one. Locks the ballot, so that it cannot be closed concurrently.</summary>
    Task Cast(BallotId ballot, MemberId member, Ranking ranking, CancellationToken cancellationToken);

    /// <summary>Withdraws a member's vote.</summary>
    /// <returns>False when there was none.</returns>
    Task<bool> Withdraw(BallotId ballot, MemberId member, CancellationToken cancellationToken);

    /// <summary>A member's own vote; null when there is none.</summary>
    Task<Vote?> Of(BallotId ballot, MemberId member, CancellationToken cancellationToken);

    /// <summary>All votes on a ballot without their members, including those cast in this unit of work.</summary>
    Task<IReadOnlyList<Ranking>> All(BallotId ballot, CancellationToken cancellationToken);
}
