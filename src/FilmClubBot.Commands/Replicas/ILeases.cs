namespace FilmClubBot.Commands.Replicas;

/// <summary>
/// What only one worker of a database may do at a time, each under a name. A worker that is killed loses its leases, and another one
/// acquires them. Within a worker a lease does not exclude: the caller makes sure that it holds each once.
/// </summary>
public interface ILeases
{
    /// <summary>The number of workers that use the database now, this one included.</summary>
    int Workers { get; }

    /// <summary>Acquires a lease if no other worker has it.</summary>
    /// <returns>Null if another worker has it, or the database cannot be reached.</returns>
    Task<ILease?> TryAcquire(string name, CancellationToken cancellationToken);

    /// <summary>Waits until no other worker has a lease, and acquires it.</summary>
    Task<ILease> Acquire(string name, CancellationToken cancellationToken);
}

/// <summary>A lease of this worker; disposing it lets another worker acquire it.</summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>Cancelled when the lease is lost before it is disposed, because the connection to the database broke: another worker may have it then.</summary>
    CancellationToken Lost { get; }
}
