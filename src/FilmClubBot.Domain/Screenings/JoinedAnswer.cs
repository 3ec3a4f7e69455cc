using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>An answer to a Screening, as compared when two Members are merged.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Since">Since when it is valid.</param>
/// <param name="IsFromInterest">Whether it was derived from interest in the event on another platform.</param>
public readonly record struct JoinedAnswer(RsvpAnswer Answer, Instant Since, bool IsFromInterest)
{
    /// <summary>
    /// Whether the leaving Member's answer replaces this one of the staying Member: the newer answer wins, and of two equal answers the
    /// one with the better place in the queue. A given answer outweighs one that was derived from interest.
    /// </summary>
    public bool IsReplacedBy(JoinedAnswer leaving)
    {
        if (IsFromInterest != leaving.IsFromInterest)
            return IsFromInterest;
        return Answer == leaving.Answer ? leaving.Since < Since : Joining.Replaces(Since, leaving.Since);
    }
}
