using System.Threading.Channels;

namespace FilmClubBot.Commands.Signals;

/// <summary>Receives a signal until it is disposed. Signals raised before one was received are combined into one.</summary>
public sealed class SignalSubscription : IDisposable
{
    private readonly Signal _signal;
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Subscribes to a signal.</summary>
    public SignalSubscription(Signal signal)
    {
        _signal = signal;
        signal.Raised += Record;
    }

    /// <summary>Waits until the signal is raised; returns immediately if it was raised since it was last received.</summary>
    public async Task Wait(CancellationToken cancellationToken) => await _raised.Reader.ReadAsync(cancellationToken);

    /// <summary>Whether the signal was raised since it was last received. Receives it.</summary>
    public bool TryReceive() => _raised.Reader.TryRead(out _);

    /// <inheritdoc/>
    public void Dispose() => _signal.Raised -= Record;

    private void Record() => _raised.Writer.TryWrite(true);
}
