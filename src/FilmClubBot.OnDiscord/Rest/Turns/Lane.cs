using System.Threading.RateLimiting;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>The requests of one route to one channel, guild or webhook: sent one at a time, in the order of arrival.</summary>
internal sealed class Lane(Bucket bucket) : IDisposable
{
    /// <summary>The maximum number of waiting requests in one lane.</summary>
    public const int MaxWaiting = 10_000;

    private readonly ConcurrencyLimiter _turn = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 1,
        QueueLimit = MaxWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The rate limit of the lane; several lanes may share it.</summary>
    public Bucket Bucket { get; set; } = bucket;

    /// <summary>How many requests are in the lane; counted by <see cref="Lanes"/>.</summary>
    public int Users { get; set; }

    /// <summary>Waits for the caller's turn; disposing of the lease ends the turn.</summary>
    /// <returns>A lease that is not acquired if too many requests are already waiting.</returns>
    public ValueTask<RateLimitLease> Turn(CancellationToken cancellationToken) => _turn.AcquireAsync(1, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
