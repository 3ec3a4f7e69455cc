using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Feeds.WebSub;

/// <summary>Verifies the signature of a hub's message (WebSub, section 7, "Authenticated Content Distribution").</summary>
public static class HubSignature
{
    /// <summary>Whether a message was signed with the secret.</summary>
    /// <param name="header">The header <c>X-Hub-Signature</c>: <c>sha256=</c> and the HMAC in hexadecimal.</param>
    /// <param name="secret">The secret that was sent with the subscription request.</param>
    /// <param name="content">The message's bytes.</param>
    public static bool Fits(string? header, string secret, ReadOnlySpan<byte> content)
    {
        if (header?.Split('=', 2) is not [var method, var written])
            return false;
        HashAlgorithmName? algorithm = method.Trim() switch
        {
            // The standard allows it, and most hubs still sign with it; as an HMAC it is not broken.
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            "sha384" => HashAlgorithmName.SHA384,
            "sha512" => HashAlgorithmName.SHA512,
            _ => null,
        };
        if (algorithm is not { } known)
            return false;
        Span<byte> expected = stackalloc byte[HMACSHA512.HashSizeInBytes];
        var length = CryptographicOperations.HmacData(known, Encoding.UTF8.GetBytes(secret), content, expected);
        Span<byte> given = stackalloc byte[length];
        return written.Trim().Length == 2 * length
            && Convert.FromHexString(written.Trim(), given, out _, out _) == OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, expected[..length]);
    }
}
