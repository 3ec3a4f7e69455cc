using System.Buffers.Binary;
using System.Text;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>The texts of an update that Blazor sends to a page: the offset of their table is the last number of the batch, and each begins with its length.</summary>
internal static class RenderBatch
{
    private const int Footer = 5 * sizeof(int);

    /// <summary>The numbers of the messages that the update adds to the page.</summary>
    public static IEnumerable<long> Messages(byte[] batch)
    {
        var table = BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(batch.Length - sizeof(int)));
        for (var entry = table; entry < batch.Length - Footer; entry += sizeof(int))
        {
            if (MessageAt(batch, BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(entry))) is { } message)
                yield return message;
        }
    }

    /// <summary>The pieces of text, for a message about what is wrong.</summary>
    public static string Text(byte[] batch) => Encoding.UTF8.GetString(batch);

    // An element's id: "m" and the number. A text of one byte in length suffices.
    private static long? MessageAt(byte[] batch, int at)
    {
        var length = batch[at];
        return length is > 1 and < 0x80 && batch[at + 1] == 'm' && System.Buffers.Text.Utf8Parser.TryParse(batch.AsSpan(at + 2, length - 1), out long message, out var read) && read == length - 1
            ? message
            : null;
    }
}
