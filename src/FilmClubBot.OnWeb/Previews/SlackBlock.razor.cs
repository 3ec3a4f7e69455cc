using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows one block of a Slack message.</summary>
public sealed partial class SlackBlock
{
    /// <summary>The block as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Block { get; set; } = null!;
}
