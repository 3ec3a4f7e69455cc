using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Slips;

/// <summary>What an audience thought, by its slips. Members' own ratings are never part of it.</summary>
/// <param name="Paper">The slips on paper, or a show of hands, as they were stated.</param>
/// <param name="Phones">The slips that were given on phones.</param>
public sealed record AudienceScore(SlipCounts Paper, SlipCounts Phones)
{
    /// <summary>All slips.</summary>
    public SlipCounts All => Paper + Phones;
}
