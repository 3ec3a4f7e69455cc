namespace FilmClubBot.Commands.Signals;

/// <summary>Wakes a component that waits for a commit, so that it need not wait for its next poll.</summary>
public abstract class Signal
{
    /// <summary>Called for each signal, on the thread that committed: handlers must only record it and return.</summary>
    public event Action? Raised;

    /// <summary>Called for each signal that this process raised, before <see cref="Raised"/>, to pass it to other workers.</summary>
    public event Action? RaisedHere;

    /// <summary>Raises the signal in every worker.</summary>
    public void Raise()
    {
        RaisedHere?.Invoke();
        Raised?.Invoke();
    }

    /// <summary>Raises the signal in this process only, because another worker raised it.</summary>
    public void Receive() => Raised?.Invoke();
}
