namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>How a Ballot is counted; fixed when it opens.</summary>
public sealed record BallotTerms
{
    /// <summary>Makes the terms.</summary>
    /// <param name="method">How the votes are counted.</param>
    /// <param name="seats">How many films are chosen, 1 or more, from the top of the finishing order; under single transferable vote, how many are elected.</param>
    /// <param name="quorum">The fewest votes for a valid result, 1 or more; blank votes do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1, or the method is undefined.</exception>
    public BallotTerms(CountingMethod method, int seats = 1, int quorum = 1)
    {
        if (!Enum.IsDefined(method))
            throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown counting method.");
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(quorum, 1);
        (Method, Seats, Quorum) = (method, seats, quorum);
    }

    /// <summary>How the votes are counted.</summary>
    public CountingMethod Method { get; }

    /// <summary>How many films are chosen, 1 or more.</summary>
    public int Seats { get; }

    /// <summary>The fewest votes for a valid result, 1 or more.</summary>
    public int Quorum { get; }
}
