namespace FilmClubBot.Commands.Announcements;

/// <summary>Rings when something to be sent was committed, so that it need not wait for the next look.</summary>
public sealed class AnnouncementBell
{
    /// <summary>Told of each ringing, in the thread that committed: to be taken note of, not to be worked off.</summary>
    public event Action? Rung;

    /// <summary>Rings.</summary>
    public void Ring() => Rung?.Invoke();
}
