using System.Text;
using System.Text.Json;

namespace FilmClubBot.Worker.Settings;

/// <summary>The lines at which the keys of a JSON file are, for messages about them.</summary>
internal static class JsonLines
{
    /// <summary>Reads a file that was parsed before.</summary>
    /// <returns>The line, from 1, of each key as the configuration has it: <c>Reviews:Feeds:0:Url</c>, ignoring case.</returns>
    public static Dictionary<string, int> Of(byte[] json)
    {
        Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);
        var text = json.AsSpan(json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        var reader = new Utf8JsonReader(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        // For each open object or array its key, and the index of the next element of an array.
        Stack<(string Key, int? Next)> open = new();
        var name = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = Join(open.Peek().Key, reader.GetString()!);
                lines[name] = LineAt(text, reader.TokenStartIndex);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            if (open.TryPeek(out var parent) && parent.Next is { } index)
            {
                name = Join(parent.Key, $"{index}");
                lines[name] = LineAt(text, reader.TokenStartIndex);
                open.Pop();
                open.Push((parent.Key, index + 1));
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((name, reader.TokenType == JsonTokenType.StartArray ? 0 : null));
        }

        return lines;
    }

    private static string Join(string parent, string key) => parent.Length == 0 ? key : $"{parent}:{key}";

    private static int LineAt(ReadOnlySpan<byte> text, long index) => text[..(int)index].Count((byte)'\n') + 1;
}
