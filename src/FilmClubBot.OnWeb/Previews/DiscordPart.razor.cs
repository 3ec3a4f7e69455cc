using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows one component of a Discord message, and those within it.</summary>
public sealed partial class DiscordPart
{
    /// <summary>The component as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Part { get; set; } = null!;

    private string? Accent => Part["accent_color"] is null ? null : $"border-left-color:#{Part.Number("accent_color").ToString("x6", CultureInfo.InvariantCulture)}";
}
