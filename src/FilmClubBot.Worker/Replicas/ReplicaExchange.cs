using FilmClubBot.Commands.Replicas;

namespace FilmClubBot.Worker.Replicas;

/// <summary>Exchanges messages with the other workers of the database until shutdown.</summary>
internal sealed class ReplicaExchange(IReplicaMessages replicas, ILogger<ReplicaExchange> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await replicas.Run(stoppingToken);
        log.LogDebug("No longer exchanging messages with other workers");
    }
}
