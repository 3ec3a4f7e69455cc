using NSec.Cryptography;

namespace FilmClubBot.OnDiscord.Http;

/// <summary>
/// Whether Discord signed a request: Ed25519 over the timestamp and the body as they came. Source: Discord's documentation,
/// "Interactions Overview", Validating Security Request Headers; RFC 8032.
/// </summary>
internal sealed class SignatureCheck
{
    private const int SignatureDigits = 128;
    private static readonly SignatureAlgorithm _algorithm = SignatureAlgorithm.Ed25519;
    private readonly PublicKey _key;

    /// <summary>Checks against a key.</summary>
    /// <param name="publicKey">64 hexadecimal digits.</param>
    /// <exception cref="FormatException">They are no point of the curve.</exception>
    public SignatureCheck(string publicKey) =>
        _key = PublicKey.TryImport(_algorithm, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey, out var key) && key is not null
            ? key
            : throw new FormatException($"Discord:PublicKey is \"{publicKey}\", which is no Ed25519 key; copy it again from \"General Information\" of the developer portal.");

    /// <summary>Whether a signature fits.</summary>
    /// <param name="signature">128 hexadecimal digits.</param>
    /// <param name="signed">The timestamp's characters with the body right behind them.</param>
    public bool Fits(ReadOnlySpan<char> signature, ReadOnlySpan<byte> signed)
    {
        Span<byte> bytes = stackalloc byte[SignatureDigits / 2];
        return signature.Length == SignatureDigits
            && Convert.FromHexString(signature, bytes, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == bytes.Length
            && _algorithm.Verify(_key, signed, bytes);
    }
}
