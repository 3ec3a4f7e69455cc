using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>One round of an instant run-off.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Standings">The remaining films, the most votes first, then by their numbers.</param>
/// <param name="Exhausted">How many votes no longer rank any of these films; blank votes are not included.</param>
/// <param name="Majority">The film with more than half of the votes that are not exhausted; null where there is none.</param>
/// <param name="Elimination">Which film is eliminated, and why.</param>
public sealed record RunoffRound(int Number, IReadOnlyList<RunoffStanding> Standings, int Exhausted, FilmId? Majority, Elimination Elimination);

/// <summary>A film's votes in one round.</summary>
/// <param name="Film">The film.</param>
/// <param name="Votes">The votes that rank it above every other remaining film; where a vote ranks several equally, the even share.</param>
public sealed record RunoffStanding(FilmId Film, VoteShare Votes);
