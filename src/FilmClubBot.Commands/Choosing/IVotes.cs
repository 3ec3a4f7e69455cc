using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The votes on open ballots, one for each member. Nobody but the member is told whose they are.</summary>
public interface IVotes
{
    /// <summary>Stores a member's vote; it replaces the one before. The ballot is locked meanwhile, so that it is not closed at the same time.</summary>
    Task Cast(BallotId ballot, MemberId member, Ranking ranking, CancellationToken cancellationToken);

    /// <summary>Takes a member's vote back.</summary>
    /// <returns>False when there was none.</returns>
    Task<bool> Withdraw(BallotId ballot, MemberId member, CancellationToken cancellationToken);

    /// <summary>A member's own vote; null when there is none.</summary>
    Task<Vote?> Of(BallotId ballot, MemberId member, CancellationToken cancellationToken);

    /// <summary>All votes on a ballot without their members, counting what was cast in this unit of work.</summary>
    Task<IReadOnlyList<Ranking>> All(BallotId ballot, CancellationToken cancellationToken);
}
