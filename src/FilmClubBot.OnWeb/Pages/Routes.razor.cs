using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>Finds the page of an address, within the circuit too: changing the channel loads nothing anew.</summary>
public partial class Routes
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }
}
