using System.Text.Json;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>Reads parts of a document from outside: what is missing, or of another type, is nothing.</summary>
internal static class JsonParts
{
    /// <summary>A member of an object; null if there is none.</summary>
    public static JsonElement? At(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value ? Decoded(() => value.TryGetProperty(name, out var member) ? member : (JsonElement?)null) : null;

    /// <summary>A member of an object; null if there is none.</summary>
    public static JsonElement? At(this JsonElement element, string name) => ((JsonElement?)element).At(name);

    /// <summary>The text; null for anything else.</summary>
    public static string? Text(this JsonElement? element) => element is { ValueKind: JsonValueKind.String } value ? Decoded(value.GetString) : null;

    /// <summary>The whole number; null for anything else.</summary>
    public static int? Number(this JsonElement? element) => element is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The items of a list; none of anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) => element is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>The members of an object; none of anything else.</summary>
    public static IEnumerable<JsonElement> Members(this JsonElement? element) => element is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject().Select(member => member.Value) : [];

    // A name or text with half a surrogate pair is JSON, and no text.
    private static T? Decoded<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
