using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.SignedRequests;

namespace FilmClubBot.OnSlack.Http;

/// <summary>
/// Verifies Slack's signature of a request: HMAC-SHA256 over <c>v0:</c>, the timestamp, <c>:</c> and the raw body. Source: Slack's
/// documentation, "Verifying requests from Slack".
/// </summary>
internal sealed class SlackSignature(string secret) : ISignatureScheme
{
    private const string Version = "v0=";
    private static readonly int _length = Version.Length + (2 * SHA256.HashSizeInBytes);
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789abcdefABCDEF");
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <inheritdoc/>
    public string SignatureHeader => "X-Slack-Signature";

    /// <inheritdoc/>
    public string TimestampHeader => "X-Slack-Request-Timestamp";

    /// <inheritdoc/>
    public string Prefix(string timestamp) => $"v0:{timestamp}:";

    /// <inheritdoc/>
    public bool IsWellFormed(ReadOnlySpan<char> signature) =>
        signature.Length == _length && signature.StartsWith(Version, StringComparison.Ordinal) && !signature[Version.Length..].ContainsAnyExcept(_digits);

    /// <inheritdoc/>
    /// <remarks>A signature is <c>v0=</c> and 64 hexadecimal digits. It is compared in constant time.</remarks>
    public bool Verify(ReadOnlySpan<char> signature, ReadOnlySpan<byte> content, out ulong id)
    {
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, content, right);
        id = BitConverter.ToUInt64(right);
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        return signature.Length == _length
            && signature.StartsWith(Version, StringComparison.Ordinal)
            && Convert.FromHexString(signature[Version.Length..], given, out _, out var written) == OperationStatus.Done
            && written == given.Length
            && CryptographicOperations.FixedTimeEquals(given, right);
    }
}
