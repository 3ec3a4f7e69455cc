using NodaTime;

namespace FilmClubBot.Domain.Members;

/// <summary>The rules for merging two Members: see docs/decisions/0019-linking.md.</summary>
public static class Joining
{
    /// <summary>Which of two Members remains: the one whom the society has known longer. Their name remains too.</summary>
    public static (MemberId Stays, MemberId Goes) Order(MemberId one, MemberId other) =>
        one.Value <= other.Value ? (one, other) : (other, one);

    /// <summary>Whether the leaving Member's rating or vote replaces the staying Member's: the newer wins; at the same moment, the staying Member's.</summary>
    /// <param name="stays">When the staying Member's was given.</param>
    /// <param name="goes">When the leaving Member's was given.</param>
    public static bool Replaces(Instant stays, Instant goes) => goes > stays;

    /// <summary>Merges two suggestions of one Film: the older retains its place in the list, and a reason is not lost.</summary>
    public static JoinedSuggestion Join(JoinedSuggestion stays, JoinedSuggestion goes) =>
        new(stays.Reason ?? goes.Reason, Instant.Min(stays.At, goes.At));
}

/// <summary>A suggestion of a Film, as <see cref="Joining"/> compares it.</summary>
/// <param name="Reason">Why the Member suggests it; null where no reason was given.</param>
/// <param name="At">When it was made.</param>
public readonly record struct JoinedSuggestion(string? Reason, Instant At);
