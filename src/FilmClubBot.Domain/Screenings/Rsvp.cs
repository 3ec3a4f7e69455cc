using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>Whether a Member comes to a Screening. There is one per Member and Screening; answering again replaces it.</summary>
/// <param name="Member">Who.</param>
/// <param name="Answer">What.</param>
/// <param name="Since">Since when: the places go in this order.</param>
public sealed record Rsvp(Member Member, RsvpAnswer Answer, Instant Since);

/// <summary>What a Member answers.</summary>
public enum RsvpAnswer
{
    /// <summary>Comes.</summary>
    Going,

    /// <summary>May come; takes no place.</summary>
    Maybe,

    /// <summary>Does not come.</summary>
    No,
}
