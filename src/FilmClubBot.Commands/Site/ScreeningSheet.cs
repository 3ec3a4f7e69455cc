namespace FilmClubBot.Commands.Site;

/// <summary>A sheet of a screening.</summary>
public enum ScreeningSheet
{
    /// <summary>The programme note, for the audience.</summary>
    Note,

    /// <summary>The projectionist's sheet.</summary>
    Projection,

    /// <summary>The poster.</summary>
    Poster,
}
