using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>Whether a Member attends a Screening. There is one per Member and Screening; answering again replaces it.</summary>
/// <param name="Member">The Member.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Since">When it was given: places are assigned in this order.</param>
public sealed record Rsvp(Member Member, RsvpAnswer Answer, Instant Since)
{
    /// <summary>The most guests that a Member can bring.</summary>
    public const int MaxGuests = 4;

    /// <summary>How many guests the Member brings, 0 to <see cref="MaxGuests"/>: each takes a place.</summary>
    public int Guests { get; init; }

    /// <summary>How many places the Member takes.</summary>
    public int Places => 1 + Guests;

    /// <summary>The stars that the Member expects to give, in half-stars from 1 to 10, stated before the film; null for none. Nobody sees them but in the means after the results.</summary>
    public int? ExpectedHalves { get; init; }
}

/// <summary>A Member's answer.</summary>
public enum RsvpAnswer
{
    /// <summary>Comes.</summary>
    Going,

    /// <summary>May come; does not reserve a place.</summary>
    Maybe,

    /// <summary>Does not come.</summary>
    No,
}
