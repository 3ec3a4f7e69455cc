using FilmClubBot.Commands.Framework.Wording;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>What is said when the connection to the server is lost.</summary>
public partial class Reconnect
{
    /// <summary>The page's language.</summary>
    [Parameter, EditorRequired]
    public required Phrases Say { get; set; }
}
