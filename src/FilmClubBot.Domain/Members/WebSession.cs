using NodaTime;

namespace FilmClubBot.Domain.Members;

/// <summary>Identifies a <see cref="WebSession"/>.</summary>
public readonly record struct WebSessionId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A browser that is signed in as a member.</summary>
/// <param name="Id">The session's key.</param>
/// <param name="Account">The member's account of the browser chat.</param>
/// <param name="Member">The member.</param>
/// <param name="Permission">The member's role in the browser chat.</param>
/// <param name="Browser">Which browser on which system, as it named itself.</param>
/// <param name="SignedInAt">When it began.</param>
public sealed record WebSession(WebSessionId Id, Account Account, Member Member, Permission Permission, string Browser, Instant SignedInAt);
