using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.OnSlack.Http;

/// <summary>
/// Verifies Slack's signature of a request: HMAC-SHA256 over <c>v0:</c>, the timestamp, <c>:</c> and the raw body. Source: Slack's
/// documentation, "Verifying requests from Slack".
/// </summary>
internal sealed class SlackSignature(string secret)
{
    private const string Version = "v0=";
    private static readonly int _length = Version.Length + (2 * SHA256.HashSizeInBytes);
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>The number of signed bytes before the body: <c>v0:</c>, the timestamp and a colon.</summary>
    public static int HeadLength(string timestamp) => timestamp.Length + 4;

    /// <summary>Writes the signed bytes before the body.</summary>
    /// <param name="timestamp">ASCII digits.</param>
    /// <param name="signed">At least <see cref="HeadLength"/> bytes.</param>
    public static void WriteHead(string timestamp, Span<byte> signed)
    {
        "v0:"u8.CopyTo(signed);
        Encoding.ASCII.GetBytes(timestamp, signed[3..]);
        signed[3 + timestamp.Length] = (byte)':';
    }

    /// <summary>Whether a signature is valid, compared in constant time.</summary>
    /// <param name="signature"><c>v0=</c> and 64 hexadecimal digits.</param>
    /// <param name="signed">The head directly followed by the body.</param>
    /// <param name="mark">A number that identifies this signature.</param>
    public bool Fits(ReadOnlySpan<char> signature, ReadOnlySpan<byte> signed, out ulong mark)
    {
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, signed, right);
        mark = BitConverter.ToUInt64(right);
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        return signature.Length == _length
            && signature.StartsWith(Version, StringComparison.Ordinal)
            && Convert.FromHexString(signature[Version.Length..], given, out _, out var written) == OperationStatus.Done
            && written == given.Length
            && CryptographicOperations.FixedTimeEquals(given, right);
    }
}
