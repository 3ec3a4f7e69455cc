using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The configured access token, which lets the first moderator of the settings' club in. Those of founded clubs sign in with links from their chats.</summary>
internal sealed class AccessToken(IOptions<WebOptions> options, Club club)
{
    private readonly byte[] _digest = Digest(options.Value.AccessToken?.Trim() ?? "");

    /// <summary>Whether the token lets anybody into the chat of this club.</summary>
    public bool IsAccepted { get; } = options.Value.AsksForToken && club.Id == ClubId.OfSettings;

    /// <summary>Compares in constant time.</summary>
    // Digests have one length, so not even the token's length is revealed.
    public bool Matches(string? offered) =>
        IsAccepted && offered is not null && CryptographicOperations.FixedTimeEquals(_digest, Digest(offered.Trim()));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
