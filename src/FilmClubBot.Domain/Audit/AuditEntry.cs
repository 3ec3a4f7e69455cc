using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Audit;

/// <summary>One change by a moderator: who, what and when.</summary>
/// <param name="At">When.</param>
/// <param name="By">The moderator; null for a change made on another platform, whose author the bot does not know, and after the moderator was erased.</param>
/// <param name="Action">The command, such as <c>quote hide</c>.</param>
/// <param name="Subject">What was changed, in words that remain meaningful after the row is deleted.</param>
public sealed record AuditEntry(Instant At, Member? By, string Action, string Subject)
{
    /// <summary>Where a change was made that was not typed here; null for other changes.</summary>
    public string? Source { get; init; }
}
