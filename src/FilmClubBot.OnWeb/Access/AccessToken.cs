using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The configured access token.</summary>
internal sealed class AccessToken(IOptions<WebOptions> options)
{
    private readonly byte[] _digest = Digest(options.Value.AccessToken?.Trim() ?? "");

    /// <summary>Whether a login is required.</summary>
    public bool IsAsked { get; } = options.Value.AsksForToken;

    /// <summary>A digest of this token that sessions contain, so that they end when the token is changed; it does not reveal the token.</summary>
    public string Mark => Convert.ToHexString(HMACSHA256.HashData(_digest, "session"u8));

    /// <summary>Compares in constant time.</summary>
    // Digests have one length, so not even the token's length is revealed.
    public bool Matches(string? offered) =>
        IsAsked && offered is not null && CryptographicOperations.FixedTimeEquals(_digest, Digest(offered.Trim()));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
