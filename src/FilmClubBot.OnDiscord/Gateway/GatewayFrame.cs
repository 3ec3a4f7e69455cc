using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using FilmClubBot.OnDiscord.Interactions;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Parses a frame of the gateway. Source of the shape: Discord's documentation, "Gateway Events", payload structure.</summary>
internal static class GatewayFrame
{
    private const string InteractionCreate = "INTERACTION_CREATE";

    // No event of Discord's.
    private const string Handled = "HANDLED_ELSEWHERE";

    // Until the guilds of READY are there, the library is not ready itself.
    private static readonly FrozenSet<string> _ofConnection = ["READY", "RESUMED", "GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE"];

    // The depth of an interaction and of the frame around it.
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = 33 };

    /// <summary>
    /// A frame as the library gets it: whole where it is about the connection. Of other events the library gets the sequence number; of an
    /// interaction, it would log an error for each component in the message that it does not know.
    /// </summary>
    public static string ForLibrary(string frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            var root = document.RootElement;
            return EventOf(root) is { } name && !_ofConnection.Contains(name) && root.TryGetProperty("s", out var sequence)
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
            return EventOf(root) == InteractionCreate
                ? InteractionJson.Parse(Encoding.UTF8.GetBytes(root.GetProperty("d").GetRawText()))
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"The frame is not an interaction: {problem.Message}", problem);
        }
    }

    private static string? EventOf(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("t", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
