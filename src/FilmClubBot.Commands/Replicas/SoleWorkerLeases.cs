namespace FilmClubBot.Commands.Replicas;

/// <summary>The leases of a worker that has its database to itself: it gets each immediately, and loses none.</summary>
public sealed class SoleWorkerLeases : ILeases
{
    /// <inheritdoc/>
    public int Workers => 1;

    /// <inheritdoc/>
    public Task<ILease?> TryAcquire(string name, CancellationToken cancellationToken) => Task.FromResult<ILease?>(Granted.Instance);

    /// <inheritdoc/>
    public Task<ILease> Acquire(string name, CancellationToken cancellationToken) => Task.FromResult<ILease>(Granted.Instance);

    private sealed class Granted : ILease
    {
        public static readonly Granted Instance = new();

        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
