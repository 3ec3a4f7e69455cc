namespace FilmClubBot.Domain.Screenings;

/// <summary>Something that a <see cref="Screening"/> lacks before it can be announced.</summary>
public enum ScreeningGap
{
    /// <summary>The film is not chosen.</summary>
    Film,

    /// <summary>By what right it is shown.</summary>
    Licence,

    /// <summary>What guests may want to know before they watch.</summary>
    ContentNotes,

    /// <summary>How it can be reached and followed.</summary>
    AccessNotes,
}
