using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Replicas;

/// <summary>
/// Short messages between the workers of a database, which wake each other with them. A message may be lost, with the worker or the
/// connection: what depends on one is also checked periodically.
/// </summary>
public interface IReplicaMessages
{
    /// <summary>Called for each message of another worker, on the thread that reads them: handlers must only record it and return.</summary>
    event Action<ReplicaMessage>? Received;

    /// <summary>Called when messages may have been lost, because the connection was opened only now.</summary>
    event Action? Missed;

    /// <summary>Sends a message to all other workers. Returns immediately; equal messages that wait are combined.</summary>
    void Send(ReplicaMessage message);

    /// <summary>Sends and receives until shutdown.</summary>
    Task Run(CancellationToken stoppingToken);
}

/// <summary>A message between workers.</summary>
/// <param name="Club">The club that it is about.</param>
/// <param name="Kind">What it is about; without spaces.</param>
/// <param name="Text">Its content, at most a few hundred characters.</param>
public readonly record struct ReplicaMessage(ClubId Club, string Kind, string Text);
