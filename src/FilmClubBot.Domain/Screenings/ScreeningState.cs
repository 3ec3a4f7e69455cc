namespace FilmClubBot.Domain.Screenings;

/// <summary>The state of a <see cref="Screening"/>.</summary>
public enum ScreeningState
{
    /// <summary>It is scheduled and not announced yet.</summary>
    Planned,

    /// <summary>Its announcement was queued.</summary>
    Announced,

    /// <summary>It has begun.</summary>
    Running,

    /// <summary>It has ended.</summary>
    Over,

    /// <summary>It is cancelled.</summary>
    Cancelled,
}
