using NodaTime;

namespace FilmClubBot.Domain.Members;

/// <summary>The rules by which two Members become one: see docs/decisions/0019-linking.md.</summary>
public static class Joining
{
    /// <summary>Which of two Members stays: the one whom the society has known longer. Their name stays too.</summary>
    public static (MemberId Stays, MemberId Goes) Order(MemberId one, MemberId other) =>
        one.Value <= other.Value ? (one, other) : (other, one);

    /// <summary>Whether, of two ratings of one Film or two votes on one Ballot, the leaving Member's replaces the staying one's: the newer is valid; of two of one moment the staying Member's.</summary>
    /// <param name="stays">When the staying Member's was given.</param>
    /// <param name="goes">When the leaving Member's was given.</param>
    public static bool Replaces(Instant stays, Instant goes) => goes > stays;

    /// <summary>Two suggestions of one Film made one: the older keeps its place in the list, and a reason is not lost.</summary>
    public static JoinedSuggestion Join(JoinedSuggestion stays, JoinedSuggestion goes) =>
        new(stays.Reason ?? goes.Reason, Instant.Min(stays.At, goes.At));
}

/// <summary>A suggestion of a Film, as <see cref="Joining"/> compares it.</summary>
/// <param name="Reason">Why the Member suggests it, where they said.</param>
/// <param name="At">Since when.</param>
public readonly record struct JoinedSuggestion(string? Reason, Instant At);
