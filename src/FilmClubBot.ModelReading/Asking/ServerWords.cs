using System.Text.Json;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Reads a server's error message.</summary>
internal static class ServerWords
{
    private const int Longest = 200;

    /// <summary>The text of <c>{"error": "…"}</c> (Ollama) or <c>{"error": {"message": "…"}}</c> (OpenAI), sanitised for a log; empty if missing.</summary>
    /// <param name="body">The response's body.</param>
    /// <param name="secret">A secret that is removed from the text.</param>
    public static string Of(string body, string? secret)
    {
        var said = Message(body) ?? "";
        return LogWords.Of(string.IsNullOrEmpty(secret) ? said : said.Replace(secret, "…", StringComparison.OrdinalIgnoreCase), Longest);
    }

    private static string? Message(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("error", out var error))
                return null;
            if (error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message))
                error = message;
            return error.ValueKind == JsonValueKind.String ? error.GetString() : null;
        }
        // A proxy's page, or a string that is not valid text: the status is sufficient.
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
