using System.Threading.RateLimiting;

namespace FilmClubBot.OnDiscord.Rest.Turns;

/// <summary>The requests of one route to one channel, guild or webhook: one after another, in the order they came.</summary>
internal sealed class Lane(Bucket bucket) : IDisposable
{
    /// <summary>Most requests that wait in one lane.</summary>
    public const int MaxWaiting = 10_000;

    private readonly ConcurrencyLimiter _turn = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 1,
        QueueLimit = MaxWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The limit that the lane stands under; several lanes may share it.</summary>
    public Bucket Bucket { get; set; } = bucket;

    /// <summary>How many requests are in the lane; counted by <see cref="Lanes"/>.</summary>
    public int Users { get; set; }

    /// <summary>Waits until it is the caller's turn; disposing of the answer is the next one's turn.</summary>
    /// <returns>A lease that is not acquired when too many wait already.</returns>
    public ValueTask<RateLimitLease> Turn(CancellationToken cancellationToken) => _turn.AcquireAsync(1, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
