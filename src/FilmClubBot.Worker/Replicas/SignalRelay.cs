using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Worker.Replicas;

/// <summary>Passes the club's signals to the other workers of the database, and raises theirs here.</summary>
internal sealed class SignalRelay : IHostedService
{
    private const string Kind = "signal";

    private readonly IReplicaMessages _replicas;
    private readonly Club _club;
    private readonly Dictionary<string, Signal> _signals;

    public SignalRelay(IReplicaMessages replicas, Club club, AnnouncementSignal announcements, AgendaSignal agendas, EventsChangedSignal events, SessionsSignal sessions)
    {
        (_replicas, _club) = (replicas, club);
        Signal[] signals = [announcements, agendas, events, sessions];
        _signals = signals.ToDictionary(signal => signal.GetType().Name, StringComparer.Ordinal);
        foreach (var (name, signal) in _signals)
            signal.RaisedHere += () => replicas.Send(new(club.Id, Kind, name));
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _replicas.Received += Receive;
        _replicas.Missed += ReceiveAll;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _replicas.Received -= Receive;
        _replicas.Missed -= ReceiveAll;
        return Task.CompletedTask;
    }

    private void Receive(ReplicaMessage message)
    {
        // A name that is unknown is a newer version's.
        if (message.Club == _club.Id && message.Kind == Kind && _signals.TryGetValue(message.Text, out var signal))
            signal.Receive();
    }

    private void ReceiveAll()
    {
        foreach (var signal in _signals.Values)
            signal.Receive();
    }
}
