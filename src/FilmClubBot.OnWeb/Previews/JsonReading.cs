using System.Text.Json.Nodes;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Reads a message's JSON as leniently as a client that leaves out what it does not know.</summary>
internal static class JsonReading
{
    /// <summary>The text of a member; empty where there is none.</summary>
    public static string Text(this JsonNode? node, string member) => node?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The whole number of a member; 0 where there is none.</summary>
    public static int Number(this JsonNode? node, string member) => node?[member] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    /// <summary>Whether a member is true.</summary>
    public static bool Flag(this JsonNode? node, string member) => node?[member] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The elements of a member; none where it is no list.</summary>
    public static IEnumerable<JsonNode> List(this JsonNode? node, string member) => node?[member] is JsonArray array ? array.OfType<JsonNode>() : [];
}
