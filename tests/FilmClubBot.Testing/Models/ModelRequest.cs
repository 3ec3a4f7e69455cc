using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Models;

/// <summary>What a client sent to a <see cref="ScriptedModel"/>.</summary>
/// <param name="Method">Such as <c>POST</c>.</param>
/// <param name="Path">Such as <c>/api/chat</c>.</param>
/// <param name="Headers">By name, whatever its case.</param>
/// <param name="Body">The JSON; null where it was none.</param>
public sealed record ModelRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    /// <summary>The words of the message with that role; empty where there is none.</summary>
    public string Said(string role) => string.Concat(Body?["messages"]?.AsArray().Where(message => (string?)message?["role"] == role).Select(message => Content(message!["content"])) ?? []);

    // OpenAI's protocol lets a message be a list of parts.
    private static string Content(JsonNode? content) => content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part?["text"])) : (string?)content ?? "";
}
