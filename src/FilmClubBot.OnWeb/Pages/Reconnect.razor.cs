using FilmClubBot.Commands.Framework.Wording;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>The notice that the connection to the server was lost.</summary>
public partial class Reconnect
{
    /// <summary>The page's language.</summary>
    [Parameter, EditorRequired]
    public required Phrases Say { get; set; }
}
