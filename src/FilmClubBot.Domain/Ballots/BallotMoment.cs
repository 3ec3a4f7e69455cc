namespace FilmClubBot.Domain.Ballots;

/// <summary>An event of a <see cref="Ballot"/> that is announced once.</summary>
public enum BallotMoment
{
    /// <summary>Voting has opened.</summary>
    Opened,

    /// <summary>The result.</summary>
    Closed,
}
