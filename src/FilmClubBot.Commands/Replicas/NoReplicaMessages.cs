namespace FilmClubBot.Commands.Replicas;

/// <summary>For a worker that has its database to itself: there is nobody to send to.</summary>
public sealed class NoReplicaMessages : IReplicaMessages
{
    /// <inheritdoc/>
    public event Action<ReplicaMessage>? Received
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public event Action? Missed
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public void Send(ReplicaMessage message)
    {
    }

    /// <inheritdoc/>
    public Task Run(CancellationToken stoppingToken) => Task.CompletedTask;
}
