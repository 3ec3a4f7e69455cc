using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>
/// Identifies a message by two component ids that are derived from its nonce. Discord returns component ids with the message,
/// does not show them, and retains them when the text is edited; it returns a nonce only to the sender, and only in that response.
/// </summary>
/// <param name="First">The container's id, greater than 0.</param>
/// <param name="Second">The first text's id, greater than 0 and different from the container's.</param>
internal sealed record MessageMark(int First, int Second)
{
    /// <summary>Derives the mark from a nonce.</summary>
    public static MessageMark Of(string nonce)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(nonce));
        // Discord assigns small ids itself.
        var first = BinaryPrimitives.ReadInt32LittleEndian(digest) & int.MaxValue | 1 << 30;
        var second = BinaryPrimitives.ReadInt32LittleEndian(digest.AsSpan(4)) & int.MaxValue | 1 << 30;
        return new(first, first == second ? first ^ 1 : second);
    }
}
