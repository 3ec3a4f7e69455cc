using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The page about privacy, or that of the terms.</summary>
public partial class RulesPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required RulesView View { get; set; }
}
