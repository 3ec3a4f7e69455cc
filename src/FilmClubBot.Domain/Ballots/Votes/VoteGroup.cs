namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>Votes that rank alike.</summary>
/// <param name="Ranking">What they all say.</param>
/// <param name="Count">How many members cast it, 1 or more.</param>
public sealed record VoteGroup(Ranking Ranking, int Count);
