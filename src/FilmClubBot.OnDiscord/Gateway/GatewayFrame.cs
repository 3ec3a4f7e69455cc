using System.Text;
using System.Text.Json;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Parses a frame of the gateway. Source of the shape: Discord's documentation, "Gateway Events", payload structure.</summary>
internal static class GatewayFrame
{
    private const string InteractionCreate = "INTERACTION_CREATE";

    // The depth of an interaction and of the frame around it.
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = 33 };

    /// <summary>The interaction in a frame; null for any other frame.</summary>
    /// <exception cref="FormatException">The frame is of the interaction type but contains no valid interaction.</exception>
    public static Interaction? Read(string frame)
    {
        // Most frames are heartbeats.
        if (!frame.Contains(InteractionCreate, StringComparison.Ordinal))
            return null;
        try
        {
            using var document = JsonDocument.Parse(frame, _strict);
            var root = document.RootElement;
            return root.TryGetProperty("t", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == InteractionCreate
                ? InteractionJson.Parse(Encoding.UTF8.GetBytes(root.GetProperty("d").GetRawText()))
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"The frame is not an interaction: {problem.Message}", problem);
        }
    }
}
