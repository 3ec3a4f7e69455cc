using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>An answer to a Screening, as it is compared when two Members become one.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Since">Since when it is valid.</param>
/// <param name="IsFromInterest">Whether it was taken from interest in the event elsewhere.</param>
public readonly record struct JoinedAnswer(RsvpAnswer Answer, Instant Since, bool IsFromInterest)
{
    /// <summary>
    /// Whether the leaving Member's answer replaces this one of the staying Member: the newer is valid, and of two that are the
    /// same the one with the better place in the queue. An answer that was given outweighs one that was taken from interest.
    /// </summary>
    public bool IsReplacedBy(JoinedAnswer leaving)
    {
        if (IsFromInterest != leaving.IsFromInterest)
            return IsFromInterest;
        return Answer == leaving.Answer ? leaving.Since < Since : Joining.Replaces(Since, leaving.Since);
    }
}
