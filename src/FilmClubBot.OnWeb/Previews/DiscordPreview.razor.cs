using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Lays a message's JSON out as Discord does.</summary>
public sealed partial class DiscordPreview
{
    /// <summary>The message as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Message { get; set; } = null!;
}
