using System.Text;
using System.Text.Json;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Parses a frame of the gateway. Source of the shape: Discord's documentation, "Gateway Events", payload structure.</summary>
internal static class GatewayFrame
{
    private const string InteractionCreate = "INTERACTION_CREATE";

    // No event of Discord's.
    private const string Handled = "INTERACTION_HANDLED";

    // The depth of an interaction and of the frame around it.
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = 33 };

    /// <summary>
    /// A frame as the library gets it. An interaction is parsed here alone: the library, which knows few of the components in its message,
    /// would log an error for each. Of its frame, the library gets the sequence number.
    /// </summary>
    public static string ForLibrary(string frame)
    {
        if (!frame.Contains(InteractionCreate, StringComparison.Ordinal))
            return frame;
        try
        {
            using var document = JsonDocument.Parse(frame);
            var root = document.RootElement;
            return IsInteraction(root) && root.TryGetProperty("s", out var sequence)
                ? $$"""{"op":0,"t":"{{Handled}}","s":{{sequence.GetRawText()}},"d":null}"""
                : frame;
        }
        catch (JsonException)
        {
            // The library logs it.
            return frame;
        }
    }

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
            return IsInteraction(root)
                ? InteractionJson.Parse(Encoding.UTF8.GetBytes(root.GetProperty("d").GetRawText()))
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"The frame is not an interaction: {problem.Message}", problem);
        }
    }

    private static bool IsInteraction(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("t", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == InteractionCreate;
}
