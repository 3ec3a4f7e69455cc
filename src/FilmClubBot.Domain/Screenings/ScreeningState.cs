namespace FilmClubBot.Domain.Screenings;

/// <summary>How far a <see cref="Screening"/> is.</summary>
public enum ScreeningState
{
    /// <summary>It is set, and nobody was told yet.</summary>
    Planned,

    /// <summary>Its announcement was written down.</summary>
    Announced,

    /// <summary>It has begun.</summary>
    Running,

    /// <summary>It has ended.</summary>
    Over,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
