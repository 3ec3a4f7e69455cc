using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ballots;

namespace FilmClubBot.Commands.Choosing;

/// <summary>
/// The society's ballots. The only change to a ballot is its end (<see cref="Ballot.Close"/>, <see cref="Ballot.Withdraw"/>). That deletes
/// who voted how; committing the unit of work updates the ballot's messages and cancels its scheduled end. Votes belong to their
/// ballot and are locked with it.
/// </summary>
public interface IBallots : IChangeable<BallotId, Ballot>
{
    /// <summary>Stores a new ballot and assigns its id; the draft's id is ignored.</summary>
    Task<Ballot> Add(Ballot draft, CancellationToken cancellationToken);

    /// <summary>One ballot by its key; null when there is none.</summary>
    Task<Ballot?> Find(BallotId ballot, CancellationToken cancellationToken);

    /// <summary>The open ballots, the first opened first.</summary>
    Task<IReadOnlyList<Ballot>> Open(CancellationToken cancellationToken);

    /// <summary>The latest ballots in any state, the last opened first.</summary>
    Task<IReadOnlyList<Ballot>> Latest(int most, CancellationToken cancellationToken);
}
