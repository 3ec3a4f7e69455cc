namespace FilmClubBot.Commands.Signals;

/// <summary>Wakes a component that waits for a commit, so that it need not wait for its next poll.</summary>
public abstract class Signal
{
    /// <summary>Called for each signal, on the thread that committed: handlers must only record it and return.</summary>
    public event Action? Raised;

    /// <summary>Raises the signal.</summary>
    public void Raise() => Raised?.Invoke();
}
