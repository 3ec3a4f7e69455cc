namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>How the votes of a Ballot are counted.</summary>
public enum CountingMethod
{
    /// <summary>Each round eliminates the film with the fewest votes and transfers its votes to the next film that they rank.</summary>
    InstantRunoff,

    /// <summary>Every film against every other; where the results form a cycle, the widest-supported chain of wins decides (M. Schulze, 2011).</summary>
    Schulze,

    /// <summary>Approval: the film that the most members approve of.</summary>
    Approval,

    /// <summary>Single transferable vote: a film that reaches the quota is elected and its surplus transferred, so that several places are shared in proportion.</summary>
    SingleTransferable,
}
