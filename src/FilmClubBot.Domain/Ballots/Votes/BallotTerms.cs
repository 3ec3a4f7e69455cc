namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>By what a Ballot is counted; settled when it opens.</summary>
public sealed record BallotTerms
{
    /// <summary>Makes the terms.</summary>
    /// <param name="method">How the votes are counted.</param>
    /// <param name="seats">How many films are chosen, 1 or more: the first so many of the finishing order.</param>
    /// <param name="quorum">The fewest votes that choose anything, 1 or more; a blank vote is none of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1, or the method is none.</exception>
    public BallotTerms(CountingMethod method, int seats = 1, int quorum = 1)
    {
        if (!Enum.IsDefined(method))
            throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such way of counting.");
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(quorum, 1);
        (Method, Seats, Quorum) = (method, seats, quorum);
    }

    /// <summary>How the votes are counted.</summary>
    public CountingMethod Method { get; }

    /// <summary>How many films are chosen, 1 or more.</summary>
    public int Seats { get; }

    /// <summary>The fewest votes that choose anything, 1 or more.</summary>
    public int Quorum { get; }
}
