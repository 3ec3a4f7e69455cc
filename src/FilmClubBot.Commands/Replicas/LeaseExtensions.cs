namespace FilmClubBot.Commands.Replicas;

/// <summary>Runs work that one worker of a database does.</summary>
public static class LeaseExtensions
{
    /// <summary>
    /// Waits for a lease and runs the work while it is held. When it is lost, the work is cancelled, and begins again as soon as the lease
    /// is acquired again. Returns when the work ends by itself, or on shutdown.
    /// </summary>
    /// <param name="leases">The leases.</param>
    /// <param name="name">The lease's name.</param>
    /// <param name="work">The work; it must end soon after its token is cancelled.</param>
    /// <param name="stoppingToken">Cancelled on shutdown.</param>
    public static async Task RunWhileHeld(this ILeases leases, string name, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (true)
        {
            await using var lease = await leases.Acquire(name, stoppingToken);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
            try
            {
                await work(either.Token);
                if (!lease.Lost.IsCancellationRequested)
                    return;
            }
            catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
            {
                // Whoever has the lease now does the work.
            }

            stoppingToken.ThrowIfCancellationRequested();
        }
    }
}
