using System.Text.Json;

namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>Reads members of JSON from outside: what is missing, or of another kind, is nothing.</summary>
public static class ForeignJson
{
    /// <summary>The text at the end of a path of members; null for anything else, and for half a surrogate pair, which is JSON and no text.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        if (element.At(path) is not { ValueKind: JsonValueKind.String } found)
            return null;
        try
        {
            return found.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a member is <c>true</c>.</summary>
    public static bool Is(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The whole number of a member; null for anything else.</summary>
    public static int? Number(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) ? number : null;

    /// <summary>The element at the end of a path of members; null where a part of the path is missing.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }
}
