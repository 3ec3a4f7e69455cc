namespace FilmClubBot.Feeds.Http;

/// <summary>Reads the body of a response within a limit. The unpacked bytes are counted: a small compressed body can expand to a large one.</summary>
internal static class LimitedBody
{
    /// <summary>Reads the whole body.</summary>
    /// <param name="content">The unpacked body.</param>
    /// <param name="most">The most bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="growing">Is called with each new length before that part is stored.</param>
    /// <returns>Null for a larger body.</returns>
    public static async Task<ReadOnlyMemory<byte>?> Read(Stream content, int most, CancellationToken cancellationToken, Func<long, Task>? growing = null)
    {
        var body = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await content.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > most)
                return null;
            if (growing is not null)
                await growing(body.Length + read);
            body.Write(block, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
