using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The secret that lets people in.</summary>
internal sealed class AccessToken(IOptions<WebOptions> options)
{
    private readonly byte[] _digest = Digest(options.Value.AccessToken?.Trim() ?? "");

    /// <summary>Whether anybody is asked for it.</summary>
    public bool IsAsked { get; } = options.Value.AsksForToken;

    /// <summary>A mark of this token that sessions carry, so that they end when the token is changed; it does not give the token away.</summary>
    public string Mark => Convert.ToHexString(HMACSHA256.HashData(_digest, "session"u8));

    /// <summary>Compares in a time that does not tell how much was right.</summary>
    // Digests are of one length, so not even the token's length shows.
    public bool Matches(string? offered) =>
        IsAsked && offered is not null && CryptographicOperations.FixedTimeEquals(_digest, Digest(offered.Trim()));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
