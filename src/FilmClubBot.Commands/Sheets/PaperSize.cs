namespace FilmClubBot.Commands.Sheets;

/// <summary>The paper of a sheet, upright.</summary>
public enum PaperSize
{
    /// <summary>A4.</summary>
    A4,

    /// <summary>A5.</summary>
    A5,

    /// <summary>A3.</summary>
    A3,
}
