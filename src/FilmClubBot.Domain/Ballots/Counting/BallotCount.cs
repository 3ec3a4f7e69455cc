using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// A finished count, with every step of it: an <see cref="InstantRunoffCount"/>, a <see cref="SchulzeCount"/>, an
/// <see cref="ApprovalCount"/> or a <see cref="SingleTransferableCount"/>. The same votes, terms and seed always give the same count.
/// </summary>
public abstract class BallotCount
{
    private protected BallotCount(CastVotes votes, BallotTerms terms, Draw draw) => (Votes, Terms, Draw) = (votes, terms, draw);

    /// <summary>What was counted.</summary>
    public CastVotes Votes { get; }

    /// <summary>How it was counted.</summary>
    public BallotTerms Terms { get; }

    /// <summary>The draw that breaks ties.</summary>
    public Draw Draw { get; }

    /// <summary>Every film, the best first; valid whether or not the quorum was reached.</summary>
    public abstract IReadOnlyList<FinishingPlace> Order { get; }

    /// <summary>Whether enough votes were cast to choose anything.</summary>
    public bool IsQuorumReached => Votes.Count >= Terms.Quorum;

    /// <summary>The films chosen, the best first: as many as there are seats, or none below the quorum.</summary>
    public IReadOnlyList<FilmId> Winners => IsQuorumReached ? [.. Order.Take(Terms.Seats).Select(place => place.Film)] : [];

    /// <summary>
    /// The films that can win with these votes: every film that some other draw would have chosen, by their numbers. As many as
    /// there are seats where the draw changed nothing; none below the quorum; null where an instant run-off or a single transferable vote
    /// has too many ties to follow all their outcomes.
    /// </summary>
    public IReadOnlyList<FilmId>? PossibleWinners => IsQuorumReached ? WinnersOfAnyDraw : [];

    /// <summary>Whether another draw would have chosen other films; null where not all outcomes were followed.</summary>
    public bool? IsDrawDecisive => PossibleWinners is { } films ? films.Count > Winners.Count : null;

    private protected abstract IReadOnlyList<FilmId>? WinnersOfAnyDraw { get; }

    /// <summary>Counts a Ballot.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="terms">How they are counted.</param>
    /// <param name="seed">The seed that ties are drawn from.</param>
    /// <exception cref="ArgumentException">There are more seats than films, under approval a vote has more than one rank, or under single transferable vote a rank has more than one film.</exception>
    public static BallotCount Of(CastVotes votes, BallotTerms terms, DrawSeed seed)
    {
        if (terms.Seats > votes.Candidates.Count)
            throw new ArgumentException($"{terms.Seats} films cannot be chosen from {votes.Candidates.Count}.", nameof(terms));
        var draw = new Draw(seed, votes.Candidates);
        return terms.Method switch
        {
            CountingMethod.InstantRunoff => new InstantRunoffCount(votes, terms, draw),
            CountingMethod.Schulze => new SchulzeCount(votes, terms, draw),
            CountingMethod.SingleTransferable => new SingleTransferableCount(votes, terms, draw),
            _ => new ApprovalCount(votes, terms, draw),
        };
    }
}
