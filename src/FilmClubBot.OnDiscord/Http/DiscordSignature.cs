using System.Buffers;
using FilmClubBot.SignedRequests;
using NSec.Cryptography;

namespace FilmClubBot.OnDiscord.Http;

/// <summary>
/// Verifies Discord's signature of a request: Ed25519 over the raw timestamp and body. Source: Discord's documentation,
/// "Interactions Overview", Validating Security Request Headers; RFC 8032.
/// </summary>
internal sealed class DiscordSignature : ISignatureScheme
{
    private const int SignatureDigits = 128;
    private static readonly SignatureAlgorithm _algorithm = SignatureAlgorithm.Ed25519;
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789abcdefABCDEF");
    private readonly PublicKey _key;

    /// <summary>Creates a verifier for a key.</summary>
    /// <param name="publicKey">64 hexadecimal digits.</param>
    /// <exception cref="FormatException">The digits are not a point of the curve.</exception>
    public DiscordSignature(string publicKey) =>
        _key = PublicKey.TryImport(_algorithm, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey, out var key) && key is not null
            ? key
            : throw new FormatException($"Discord:PublicKey is \"{publicKey}\", which is not an Ed25519 key; copy it again from \"General Information\" of the developer portal.");

    /// <inheritdoc/>
    public string SignatureHeader => "X-Signature-Ed25519";

    /// <inheritdoc/>
    public string TimestampHeader => "X-Signature-Timestamp";

    /// <inheritdoc/>
    public string Prefix(string timestamp) => timestamp;

    /// <inheritdoc/>
    public bool IsWellFormed(ReadOnlySpan<char> signature) => signature.Length == SignatureDigits && !signature.ContainsAnyExcept(_digits);

    /// <inheritdoc/>
    /// <remarks>A signature is 128 hexadecimal digits.</remarks>
    public bool Verify(ReadOnlySpan<char> signature, ReadOnlySpan<byte> content, out ulong id)
    {
        Span<byte> bytes = stackalloc byte[SignatureDigits / 2];
        var isValid = signature.Length == SignatureDigits
            && Convert.FromHexString(signature, bytes, out _, out var written) == OperationStatus.Done
            && written == bytes.Length
            && _algorithm.Verify(_key, content, bytes);
        id = BitConverter.ToUInt64(bytes);
        return isValid;
    }
}
