using System.Collections.Frozen;
using System.Text.Json;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The data of one language, by section and name; see <c>README.md</c> in this folder.</summary>
/// <remarks>A missing section or entry is empty, and an unknown one is ignored, so that a language may have only some of them.</remarks>
internal sealed class LanguageFile
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly string _name;
    private readonly JsonElement _root;

    private LanguageFile(string name, JsonElement root)
    {
        _name = name;
        _root = root;
    }

    /// <summary>A file without entries.</summary>
    public static LanguageFile Empty { get; } = Parse("{}", "an empty file");

    /// <summary>Reads a file.</summary>
    /// <param name="json">The content.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <exception cref="FormatException">The content is not a JSON object.</exception>
    public static LanguageFile Parse(string json, string name)
    {
        using var document = Document(json, name);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{name}: it is not an object; write {{ \"language\": {{ … }} }}.");
        return new(name, document.RootElement.Clone());
    }

    /// <summary>A set of words, lower case. Each string of the list may contain several, separated by spaces.</summary>
    /// <exception cref="FormatException">The entry is not a list of strings.</exception>
    public FrozenSet<string> Words(string section, string entry) => Strings(section, entry)
        .SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A list of phrases: each string is one.</summary>
    /// <exception cref="FormatException">The entry is not a list of strings.</exception>
    public IReadOnlyList<string> Phrases(string section, string entry) => Strings(section, entry);

    /// <summary>A string; null if there is none.</summary>
    /// <exception cref="FormatException">The entry is not a string.</exception>
    public string? Text(string section, string entry)
    {
        if (Entry(section, entry) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(section, entry, "a string");
    }

    /// <summary>A switch; false if there is none.</summary>
    /// <exception cref="FormatException">The entry is neither true nor false.</exception>
    public bool Is(string section, string entry)
    {
        if (Entry(section, entry) is not { } value)
            return false;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(section, entry, "true or false");
    }

    private List<string> Strings(string section, string entry)
    {
        if (Entry(section, entry) is not { } list)
            return [];
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw Wrong(section, entry, "a list of strings");
        return [.. list.EnumerateArray().Select(item => item.GetString()!)];
    }

    private JsonElement? Entry(string section, string entry)
    {
        if (!_root.TryGetProperty(section, out var found))
            return null;
        if (found.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{_name}: \"{section}\" is not an object; write {{ \"{entry}\": … }}.");
        return found.TryGetProperty(entry, out var value) ? value : null;
    }

    private FormatException Wrong(string section, string entry, string wanted) => new($"{_name}: \"{entry}\" of \"{section}\" is not {wanted}.");

    private static JsonDocument Document(string json, string name)
    {
        try
        {
            return JsonDocument.Parse(json, _options);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{name}: it is not JSON (line {problem.LineNumber + 1}); fix the comma, quote or bracket there.", problem);
        }
    }
}
