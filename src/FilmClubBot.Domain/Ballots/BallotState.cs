namespace FilmClubBot.Domain.Ballots;

/// <summary>The state of a <see cref="Ballot"/>.</summary>
public enum BallotState
{
    /// <summary>Members can vote until the closing time.</summary>
    Open,

    /// <summary>It is closed and counted.</summary>
    Closed,

    /// <summary>It was cancelled and is not counted.</summary>
    Withdrawn,
}
