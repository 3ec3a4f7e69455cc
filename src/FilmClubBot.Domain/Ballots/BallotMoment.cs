namespace FilmClubBot.Domain.Ballots;

/// <summary>Something that is said of a <see cref="Ballot"/>, each once.</summary>
public enum BallotMoment
{
    /// <summary>That members can vote.</summary>
    Opened,

    /// <summary>What came of it.</summary>
    Closed,
}
