using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Signals;

namespace FilmClubBot.Worker.Replicas;

/// <summary>Passes signals to the other workers of the database, and raises theirs here.</summary>
internal sealed class SignalRelay : BackgroundService
{
    private const string Kind = "signal";

    private readonly IReplicaMessages _replicas;
    private readonly Dictionary<string, Signal> _signals;
    private readonly ILogger<SignalRelay> _log;

    public SignalRelay(
        IReplicaMessages replicas, AnnouncementSignal announcements, AgendaSignal agendas, EventsChangedSignal events, SessionsSignal sessions, ILogger<SignalRelay> log)
    {
        (_replicas, _log) = (replicas, log);
        Signal[] signals = [announcements, agendas, events, sessions];
        _signals = signals.ToDictionary(signal => signal.GetType().Name, StringComparer.Ordinal);
        foreach (var (name, signal) in _signals)
            signal.RaisedHere += () => replicas.Send(new(Kind, name));
        replicas.Received += Receive;
        replicas.Missed += ReceiveAll;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _replicas.Run(stoppingToken);
        _log.LogDebug("No longer exchanging signals with other workers");
    }

    private void Receive(ReplicaMessage message)
    {
        // A name that is unknown is a newer version's.
        if (message.Kind == Kind && _signals.TryGetValue(message.Text, out var signal))
            signal.Receive();
    }

    private void ReceiveAll()
    {
        foreach (var signal in _signals.Values)
            signal.Receive();
    }
}
