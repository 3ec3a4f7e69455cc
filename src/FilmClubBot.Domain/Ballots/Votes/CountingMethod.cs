namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>How the votes of a Ballot are counted.</summary>
public enum CountingMethod
{
    /// <summary>Round by round, the film with the fewest votes goes, and its votes move on to what they rank next.</summary>
    InstantRunoff,

    /// <summary>Every film against every other; where those contests run in a circle, the widest-supported chain of wins decides (M. Schulze, 2011).</summary>
    Schulze,

    /// <summary>The film that the most members would go and see.</summary>
    Approval,
}
