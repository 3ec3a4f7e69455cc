using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>
/// What a message is found again by: two component ids made of its nonce. Discord gives component ids back with the message,
/// shows them to nobody and keeps them through edits of the text; a nonce it gives back to the sender alone, and only then.
/// </summary>
/// <param name="First">The container's id, above 0.</param>
/// <param name="Second">The first text's id, above 0, another one.</param>
internal sealed record MessageMark(int First, int Second)
{
    /// <summary>The mark of a nonce.</summary>
    public static MessageMark Of(string nonce)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(nonce));
        // Small ids are those that Discord gives out itself.
        var first = BinaryPrimitives.ReadInt32LittleEndian(digest) & int.MaxValue | 1 << 30;
        var second = BinaryPrimitives.ReadInt32LittleEndian(digest.AsSpan(4)) & int.MaxValue | 1 << 30;
        return new(first, first == second ? first ^ 1 : second);
    }
}
