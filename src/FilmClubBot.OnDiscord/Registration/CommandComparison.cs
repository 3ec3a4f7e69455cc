using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnDiscord.Registration;

/// <summary>
/// Compares commands. Ignores what Discord adds (ids, versions, explicit defaults, empty lists and maps) and numbers that
/// Discord writes as strings.
/// </summary>
internal static class CommandComparison
{
    private const int ChatInput = 1;

    private static readonly string[] _texts = ["name", "description"];
    private static readonly string[] _maps = ["name_localizations", "description_localizations"];
    private static readonly string[] _numbers = ["type", "min_length", "max_length", "min_value", "max_value"];
    private static readonly string[] _flags = ["required", "autocomplete", "nsfw"];
    private static readonly string[] _sets = ["contexts", "integration_types"];

    /// <summary>The key that identifies a command: its type and name.</summary>
    public static string KeyOf(JsonNode command) =>
        string.Create(CultureInfo.InvariantCulture, $"{command["type"]?.GetValue<int>() ?? ChatInput} {command["name"]!.GetValue<string>()}");

    /// <summary>A command as text, without the fields that the comparison ignores.</summary>
    public static string Essence(JsonNode command) => Reduced(command, isCommand: true).ToJsonString();

    private static JsonObject Reduced(JsonNode node, bool isCommand)
    {
        var reduced = new JsonObject();
        foreach (var key in _texts)
        {
            if (node[key]?.GetValue<string>() is { Length: > 0 } text)
                reduced[key] = text;
        }

        foreach (var key in _maps)
        {
            if (node[key] is JsonObject { Count: > 0 } map)
                reduced[key] = new JsonObject([.. map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))]);
        }

        foreach (var key in _numbers)
        {
            if (node[key] is { } number)
                reduced[key] = number.ToJsonString();
        }

        if (isCommand)
            reduced["type"] ??= ChatInput.ToString(CultureInfo.InvariantCulture);
        foreach (var key in _flags)
        {
            if (node[key]?.GetValue<bool>() == true)
                reduced[key] = true;
        }

        foreach (var key in _sets)
        {
            if (node[key] is JsonArray set)
                reduced[key] = string.Join(',', set.Select(item => item!.GetValue<int>()).Order());
        }

        if (node["default_member_permissions"] is { } permissions)
            reduced["default_member_permissions"] = permissions.GetValueKind() == JsonValueKind.String ? permissions.GetValue<string>() : permissions.ToJsonString();
        if (node["options"] is JsonArray { Count: > 0 } options)
            reduced["options"] = new JsonArray([.. options.Select(option => Reduced(option!, isCommand: false))]);
        if (node["choices"] is JsonArray { Count: > 0 } choices)
            reduced["choices"] = new JsonArray([.. choices.Select(Choice)]);
        return reduced;
    }

    private static JsonObject Choice(JsonNode? choice)
    {
        var reduced = Reduced(choice!, isCommand: false);
        reduced["value"] = choice!["value"]!.ToJsonString();
        return reduced;
    }
}
