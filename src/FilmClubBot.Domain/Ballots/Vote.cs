using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ballots;

/// <summary>One Member's vote on an open Ballot. The Member is stored only until the Ballot closes.</summary>
/// <param name="Member">The Member.</param>
/// <param name="Ranking">The films, the best first.</param>
/// <param name="At">When it was cast or last changed.</param>
public sealed record Vote(MemberId Member, Ranking Ranking, Instant At);
