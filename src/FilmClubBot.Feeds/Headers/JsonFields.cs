using System.Text;
using System.Text.Json;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads a JSON object at the beginning of a text, which Hugo allows as front matter.</summary>
internal static class JsonFields
{
    /// <summary>The length of the object in UTF-16 units; 0 unless the text begins with a whole object and continues with other text.</summary>
    public static int LengthIn(ReadOnlySpan<char> text, FileLimits limits)
    {
        if (text is not ['{', ..] || text[1..].TrimStart() is not ['"' or '}', ..])
            return 0;
        var bytes = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, limits.MaxFrontMatterLength)].ToString());
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new(new() { MaxDepth = limits.MaxValueDepth }));
        try
        {
            if (!reader.Read() || !reader.TrySkip())
                return 0;
        }
        catch (JsonException)
        {
            return 0;
        }

        var length = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
        return text[length..].IsWhiteSpace() ? 0 : length;
    }

    /// <summary>The fields; null, with the problem, when the JSON cannot be read.</summary>
    public static HeaderFields? Read(string json, FileLimits limits, out string problem)
    {
        try
        {
            problem = "";
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = limits.MaxValueDepth });
            return Value(document.RootElement) is StatedValue.Map map ? new(map.Fields) : HeaderFields.None;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // An invalid operation is half a character (a lone surrogate) in an escape.
            problem = "has broken JSON front matter: close each brace and bracket, and put texts in quotation marks";
            return null;
        }
    }

    private static StatedValue? Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject())
                {
                    if (Value(property.Value) is { } value)
                        fields[HeaderFields.Key(property.Name)] = value;
                }

                return new StatedValue.Map(fields);
            case JsonValueKind.Array:
                return new StatedValue.List([.. element.EnumerateArray().Select(Value).OfType<StatedValue>()]);
            case JsonValueKind.String:
                return new StatedValue.Text(element.GetString()!);
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return new StatedValue.Text(element.GetRawText());
            default:
                return null;
        }
    }
}
