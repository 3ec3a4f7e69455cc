using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows a button or a select of Slack.</summary>
public sealed partial class SlackElement
{
    /// <summary>The element as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Element { get; set; } = null!;
}
