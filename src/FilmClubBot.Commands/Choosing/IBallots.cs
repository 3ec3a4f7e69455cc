using FilmClubBot.Domain.Ballots;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The society's ballots.</summary>
public interface IBallots
{
    /// <summary>Begins the write of the unit of work: what is read after this is what will be changed.</summary>
    Task Hold(CancellationToken cancellationToken);

    /// <summary>Keeps a new one; its id is given out, whatever the draft says.</summary>
    Task<Ballot> Add(Ballot draft, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps that one is closed or withdrawn. Its messages are edited, and its end planned no more, when the unit of work is
    /// committed; who voted how is forgotten.
    /// </summary>
    Task End(Ballot ballot, CancellationToken cancellationToken);

    /// <summary>One by its key; null when there is none.</summary>
    Task<Ballot?> Find(BallotId ballot, CancellationToken cancellationToken);

    /// <summary>Those that are open, the first opened first.</summary>
    Task<IReadOnlyList<Ballot>> Open(CancellationToken cancellationToken);

    /// <summary>The latest ones whatever their state, the last opened first.</summary>
    Task<IReadOnlyList<Ballot>> Latest(int most, CancellationToken cancellationToken);
}
