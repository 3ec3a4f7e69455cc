namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>Equal votes.</summary>
/// <param name="Ranking">Their ranking.</param>
/// <param name="Count">How many members cast it, 1 or more.</param>
public sealed record VoteGroup(Ranking Ranking, int Count);
