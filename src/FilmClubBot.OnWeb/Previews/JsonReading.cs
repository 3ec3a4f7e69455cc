using System.Text.Json.Nodes;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Reads a message's JSON leniently, like a client that ignores what it does not know.</summary>
internal static class JsonReading
{
    /// <summary>The text of a property; empty if it is missing.</summary>
    public static string Text(this JsonNode? node, string member) => node?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The integer of a property; 0 if it is missing.</summary>
    public static int Number(this JsonNode? node, string member) => node?[member] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    /// <summary>Whether a property is true.</summary>
    public static bool Flag(this JsonNode? node, string member) => node?[member] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The elements of a property; empty if it is not an array.</summary>
    public static IEnumerable<JsonNode> List(this JsonNode? node, string member) => node?[member] is JsonArray array ? array.OfType<JsonNode>() : [];
}
