using FilmClubBot.Commands.Screenings;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Access features or warnings with their symbols, and the notes. The symbols are drawn: not every system has a font with them.</summary>
public partial class FeatureList
{
    /// <summary>The features, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FeatureWords> Features { get; set; }

    /// <summary>The notes; null for none.</summary>
    [Parameter]
    public string? Notes { get; set; }
}
