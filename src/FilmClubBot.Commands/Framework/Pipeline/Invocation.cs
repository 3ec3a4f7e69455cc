using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>The inbound record: what every adapter makes of its platform's event.</summary>
/// <param name="Call">The command and its raw options.</param>
/// <param name="Account">Who called.</param>
/// <param name="Permission">What the caller may do, as the adapter has verified.</param>
/// <param name="Locale">The caller's language where the platform tells it; null takes the club's.</param>
public sealed record Invocation(CommandCall Call, Account Account, Permission Permission, string? Locale = null);
