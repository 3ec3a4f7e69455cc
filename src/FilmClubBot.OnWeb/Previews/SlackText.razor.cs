using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows a text object of Slack.</summary>
public sealed partial class SlackText
{
    /// <summary>The text object as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Content { get; set; } = null!;
}
