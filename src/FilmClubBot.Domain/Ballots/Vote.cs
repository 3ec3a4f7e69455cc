using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ballots;

/// <summary>How one Member votes on an open Ballot. It is known as that Member's only until the Ballot closes.</summary>
/// <param name="Member">Who votes.</param>
/// <param name="Ranking">The films, the best first.</param>
/// <param name="At">When it was cast or last changed.</param>
public sealed record Vote(MemberId Member, Ranking Ranking, Instant At);
