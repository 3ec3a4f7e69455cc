using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ballots;

namespace FilmClubBot.Commands.Choosing;

/// <summary>
/// The society's ballots. What changes of one is that it ends (<see cref="Ballot.Close"/>, <see cref="Ballot.Withdraw"/>): who voted how is
/// forgotten then, and when the unit of work is committed its messages are edited and its end is planned no more. Votes belong to their
/// ballot, and are locked with it.
/// </summary>
public interface IBallots : IChangeable<BallotId, Ballot>
{
    /// <summary>Stores a new one; its id is given out, whatever the draft says.</summary>
    Task<Ballot> Add(Ballot draft, CancellationToken cancellationToken);

    /// <summary>One by its key; null when there is none.</summary>
    Task<Ballot?> Find(BallotId ballot, CancellationToken cancellationToken);

    /// <summary>Those that are open, the first opened first.</summary>
    Task<IReadOnlyList<Ballot>> Open(CancellationToken cancellationToken);

    /// <summary>The latest ones whatever their state, the last opened first.</summary>
    Task<IReadOnlyList<Ballot>> Latest(int most, CancellationToken cancellationToken);
}
