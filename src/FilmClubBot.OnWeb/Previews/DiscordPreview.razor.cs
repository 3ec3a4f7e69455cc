using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Lays out a message's JSON as Discord does.</summary>
public sealed partial class DiscordPreview
{
    /// <summary>The message as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Message { get; set; } = null!;
}
