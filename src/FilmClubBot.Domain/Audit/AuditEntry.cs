using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Audit;

/// <summary>Who did what, and when: one line for each thing that a moderator changed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who; null for what was changed elsewhere and reached the bot from there, by whom it cannot tell.</param>
/// <param name="Action">The command, such as <c>quote hide</c>.</param>
/// <param name="Subject">What it was done to, in words that last when the row is gone.</param>
public sealed record AuditEntry(Instant At, Member? By, string Action, string Subject)
{
    /// <summary>Where it was changed, for what nobody typed here; null for the rest.</summary>
    public string? Source { get; init; }
}
