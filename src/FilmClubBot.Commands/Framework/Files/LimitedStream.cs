namespace FilmClubBot.Commands.Framework.Files;

/// <summary>Reads a file from a stream within a limit.</summary>
public static class LimitedStream
{
    private const int Piece = 81920;

    /// <summary>Reads a stream to its end; stops after the limit, whatever length the sender stated.</summary>
    /// <returns>The content; null if there is more than the limit.</returns>
    public static async Task<byte[]?> Read(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > maxBytes)
                return null;
            content.Write(piece, 0, count);
        }

        return content.ToArray();
    }
}
