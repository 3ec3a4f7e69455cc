namespace FilmClubBot.Commands.Signals;

/// <summary>Rings when something was committed that somebody waits for, so that it need not wait for the next look.</summary>
public abstract class Signal
{
    /// <summary>Told of each ringing, in the thread that committed: to be taken note of, not to be worked off.</summary>
    public event Action? Raised;

    /// <summary>Rings.</summary>
    public void Raise() => Raised?.Invoke();
}
