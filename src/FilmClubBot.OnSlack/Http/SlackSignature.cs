using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.OnSlack.Http;

/// <summary>
/// Whether Slack signed a request: HMAC-SHA256 over <c>v0:</c>, the timestamp, <c>:</c> and the body as they came. Source: Slack's
/// documentation, "Verifying requests from Slack".
/// </summary>
internal sealed class SlackSignature(string secret)
{
    private const string Version = "v0=";
    private static readonly int _length = Version.Length + (2 * SHA256.HashSizeInBytes);
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>How many bytes stand before the body in what is signed: <c>v0:</c>, the timestamp and a colon.</summary>
    public static int HeadLength(string timestamp) => timestamp.Length + 4;

    /// <summary>Writes what stands before the body.</summary>
    /// <param name="timestamp">ASCII digits.</param>
    /// <param name="signed">At least <see cref="HeadLength"/> bytes.</param>
    public static void WriteHead(string timestamp, Span<byte> signed)
    {
        "v0:"u8.CopyTo(signed);
        Encoding.ASCII.GetBytes(timestamp, signed[3..]);
        signed[3 + timestamp.Length] = (byte)':';
    }

    /// <summary>Whether a signature fits, in a time that tells nothing of the right one.</summary>
    /// <param name="signature"><c>v0=</c> and 64 hexadecimal digits.</param>
    /// <param name="signed">The head with the body right behind it.</param>
    /// <param name="mark">A number that stands for this signature.</param>
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
