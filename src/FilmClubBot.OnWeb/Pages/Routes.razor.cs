using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>Routes an address to its page, within the circuit too: changing the channel does not reload the page.</summary>
public partial class Routes
{
    /// <summary>The visitor.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }
}
