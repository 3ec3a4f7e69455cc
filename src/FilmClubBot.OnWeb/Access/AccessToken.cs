using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The configured access token, which lets the first moderator in.</summary>
internal sealed class AccessToken(IOptions<WebOptions> options)
{
    private readonly bool _isSet = options.Value.AsksForToken;
    private readonly byte[] _digest = Digest(options.Value.AccessToken?.Trim() ?? "");

    /// <summary>Compares in constant time.</summary>
    // Digests have one length, so not even the token's length is revealed.
    public bool Matches(string? offered) =>
        _isSet && offered is not null && CryptographicOperations.FixedTimeEquals(_digest, Digest(offered.Trim()));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
