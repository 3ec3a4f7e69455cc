namespace FilmClubBot.Domain.Screenings;

/// <summary>A value that a <see cref="Screening"/> lacks before it can be announced.</summary>
public enum ScreeningGap
{
    /// <summary>The film is not chosen.</summary>
    Film,

    /// <summary>The right under which it is shown.</summary>
    Licence,

    /// <summary>The content warnings.</summary>
    ContentNotes,

    /// <summary>The accessibility notes.</summary>
    AccessNotes,
}
