using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ballots;

/// <summary>A Member's suggestion of a Film for the society to see.</summary>
/// <param name="By">The Member.</param>
/// <param name="Reason">Why, in the Member's words; at most <see cref="MaxReason"/> UTF-16 units. Null where none was given.</param>
/// <param name="At">When it was made.</param>
public sealed record FilmSuggestion(Member By, string? Reason, Instant At)
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <summary>The most films that one Member can suggest at a time on one list; films that have been shown since do not count.</summary>
    public const int MaxOpen = 10;
}
