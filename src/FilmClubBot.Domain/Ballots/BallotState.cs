namespace FilmClubBot.Domain.Ballots;

/// <summary>How far a <see cref="Ballot"/> is.</summary>
public enum BallotState
{
    /// <summary>Members can vote, until its time is over.</summary>
    Open,

    /// <summary>It is counted.</summary>
    Closed,

    /// <summary>It was called off and is not counted.</summary>
    Withdrawn,
}
