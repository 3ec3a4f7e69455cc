using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Sharing;

/// <summary>A picture of figures, in the colours that the reader's browser prefers.</summary>
public partial class FigureImage
{
    /// <summary>The path of the picture; with <c>?dark=true</c> it is that in dark colours.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>An equivalent text.</summary>
    [Parameter, EditorRequired]
    public required string Alternative { get; set; }
}
