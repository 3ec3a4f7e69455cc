using FilmClubBot.Commands.Replicas;

namespace FilmClubBot.Testing.Replicas;

/// <summary>Leases of which a test decides which ones another worker has.</summary>
public sealed class FakeLeases : ILeases
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CancellationTokenSource> _own = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Workers { get; set; } = 1;

    /// <summary>Another worker acquires a lease; this one loses it if it had it.</summary>
    public async Task GiveToAnother(string name)
    {
        CancellationTokenSource? lost;
        lock (_gate)
        {
            _others[name] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _own.Remove(name, out lost);
        }

        if (lost is not null)
            await lost.CancelAsync();
    }

    /// <summary>The other worker releases it.</summary>
    public void ReleaseByAnother(string name)
    {
        lock (_gate)
        {
            if (_others.Remove(name, out var released))
                released.SetResult();
        }
    }

    /// <inheritdoc/>
    public Task<ILease?> TryAcquire(string name, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_others.ContainsKey(name))
                return Task.FromResult<ILease?>(null);
            if (!_own.TryGetValue(name, out var lost))
                _own[name] = lost = new();
            return Task.FromResult<ILease?>(new Lease(lost.Token));
        }
    }

    /// <inheritdoc/>
    public async Task<ILease> Acquire(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAcquire(name, cancellationToken) is { } lease)
                return lease;
            Task released;
            lock (_gate)
                released = _others.TryGetValue(name, out var other) ? other.Task : Task.CompletedTask;
            await released.WaitAsync(cancellationToken);
        }
    }

    private sealed record Lease(CancellationToken Lost) : ILease
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
