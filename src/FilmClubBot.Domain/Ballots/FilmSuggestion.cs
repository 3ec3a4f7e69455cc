using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ballots;

/// <summary>That a Member wants the society to see a Film.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in the Member's words; at most <see cref="MaxReason"/> UTF-16 units. Null where none was given.</param>
/// <param name="At">Since when.</param>
public sealed record FilmSuggestion(Member By, string? Reason, Instant At)
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <summary>The most films that one Member stands behind at a time; those that were shown since are none of them.</summary>
    public const int MaxOpen = 10;
}
