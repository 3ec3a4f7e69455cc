namespace FilmClubBot.SignedRequests;

/// <summary>
/// Reads the bodies of unverified requests. A buffer grows with the bytes that arrived, never with the length that a sender states, and
/// only a few may grow large at a time.
/// </summary>
/// <param name="maxLarge">How many bodies over <see cref="SmallBytes"/> are read at a time; the others wait.</param>
/// <param name="limit">How long a body may take to arrive, waiting included.</param>
/// <param name="time">Measures the limit.</param>
public sealed class BodyReader(int maxLarge, TimeSpan limit, TimeProvider time) : IDisposable
{
    /// <summary>The longest body that is read without waiting, in bytes. Almost all requests of the platforms are shorter.</summary>
    public const int SmallBytes = 16 * 1024;

    private const int FirstBytes = 2 * 1024;
    private readonly SemaphoreSlim _large = new(maxLarge);

    /// <summary>Reads a prefix and the body after it.</summary>
    /// <param name="prefix">The bytes before the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="length">The stated length of the body, within the caller's limit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The prefix and the body as one.</returns>
    /// <exception cref="EndOfStreamException">The body is shorter than stated.</exception>
    /// <exception cref="TimeoutException">The body did not arrive within the limit.</exception>
    public async Task<byte[]> Read(ReadOnlyMemory<byte> prefix, Stream body, int length, CancellationToken cancellationToken)
    {
        var large = new LargeSlot(_large);
        try
        {
            return await Fill(prefix, body, prefix.Length + length, large, cancellationToken);
        }
        finally
        {
            large.Release();
        }
    }

    private async Task<byte[]> Fill(ReadOnlyMemory<byte> prefix, Stream body, int whole, LargeSlot large, CancellationToken cancellationToken)
    {
        using var expired = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expired.Token, cancellationToken);
        try
        {
            // Not from the shared pool, which retains what a burst of requests rented.
            var buffer = new byte[Math.Min(whole, prefix.Length + FirstBytes)];
            prefix.CopyTo(buffer);
            for (var filled = prefix.Length; filled < whole;)
            {
                if (filled == buffer.Length)
                {
                    if (filled >= SmallBytes)
                        await large.Acquire(either.Token);
                    Array.Resize(ref buffer, Math.Min(whole, 2 * buffer.Length));
                }

                var read = await body.ReadAsync(buffer.AsMemory(filled), either.Token);
                filled += read > 0 ? read : throw new EndOfStreamException();
            }

            return buffer;
        }
        catch (OperationCanceledException) when (expired.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The body took longer than {limit.TotalSeconds} s.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _large.Dispose();

    private sealed class LargeSlot(SemaphoreSlim slots)
    {
        private bool _isHeld;

        public async Task Acquire(CancellationToken cancellationToken)
        {
            if (_isHeld)
                return;
            await slots.WaitAsync(cancellationToken);
            _isHeld = true;
        }

        public void Release()
        {
            if (_isHeld)
                slots.Release();
        }
    }
}
