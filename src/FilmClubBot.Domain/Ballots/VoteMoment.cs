namespace FilmClubBot.Domain.Ballots;

/// <summary>An event of a vote, a <see cref="Ballot"/> or a poll, that is announced once.</summary>
public enum VoteMoment
{
    /// <summary>Voting has opened.</summary>
    Opened,

    /// <summary>The result.</summary>
    Closed,
}
