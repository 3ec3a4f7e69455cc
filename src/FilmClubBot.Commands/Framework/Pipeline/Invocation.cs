using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>A call with its caller: every adapter converts its platform's event to this record.</summary>
/// <param name="Call">The command and its raw options.</param>
/// <param name="Account">The caller.</param>
/// <param name="Permission">The caller's permission, as verified by the adapter.</param>
/// <param name="Locale">The caller's language; null for the club's, when the platform does not report it.</param>
/// <param name="IsDryRun">Whether everything that the command writes is rolled back after the reply.</param>
public sealed record Invocation(CommandCall Call, Account Account, Permission Permission, string? Locale = null, bool IsDryRun = false)
{
    /// <summary>Whether the caller has confirmed the command otherwise than by the call, such as with <c>say --yes</c>.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Whether the caller alone sees every reply there, such as in a conversation with the bot; elsewhere a reply for everyone is in the club's language.</summary>
    public bool IsAlone { get; init; }
}
