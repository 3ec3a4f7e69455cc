using System.Text.Json;

namespace FilmClubBot.ModelReading.Answers;

/// <summary>A model's answer about a review, verbatim and not yet verified.</summary>
/// <param name="Themes">The themes, the most important first.</param>
/// <param name="Quotes">The quotes.</param>
/// <param name="Questions">The questions.</param>
internal sealed record ModelAnswer(IReadOnlyList<ModelTheme> Themes, IReadOnlyList<ModelQuote> Quotes, IReadOnlyList<string> Questions)
{
    // More entries than are ever stored of each list, because some are rejected later; a longer list is cut here.
    private const int MostOfEach = 25, MostEvidence = 4, LongestText = 4000;

    private static readonly string[] _lists = ["themes", "quotes", "questions"];

    // The answer itself has four levels.
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = 16, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Parses an answer. Malformed entries are skipped; the others are returned.</summary>
    /// <param name="said">The model's text: a JSON object, possibly after its reasoning or in a code fence.</param>
    /// <returns>Null if there is no object with at least one of the three lists.</returns>
    public static ModelAnswer? Parse(string said)
    {
        // A model's reasoning may contain braces; the answer follows it.
        const string thought = "</think>";
        var thoughts = said.LastIndexOf(thought, StringComparison.OrdinalIgnoreCase);
        return Object(said) ?? (thoughts < 0 ? null : Object(said[(thoughts + thought.Length)..]));
    }

    private static ModelAnswer? Object(string said)
    {
        var start = said.IndexOf('{', StringComparison.Ordinal);
        var end = said.LastIndexOf('}');
        if (start < 0 || end < start)
            return null;
        try
        {
            using var document = JsonDocument.Parse(said.AsMemory(start, end + 1 - start), _strict);
            var root = document.RootElement;
            if (!_lists.Any(name => root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array))
                return null;
            return new(
                [.. Entries(root, "themes", MostOfEach).Select(Theme).OfType<ModelTheme>()],
                [.. Entries(root, "quotes", MostOfEach).Select(Quote).OfType<ModelQuote>()],
                [.. Entries(root, "questions", MostOfEach).Select(Text).OfType<string>()]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ModelTheme? Theme(JsonElement entry) => Text(entry, "name") is { } name
        ? new(name, Text(entry, "evidence") is { } only ? [only] : [.. Entries(entry, "evidence", MostEvidence).Select(Text).OfType<string>()])
        : null;

    private static ModelQuote? Quote(JsonElement entry) => Text(entry, "text") is { } text
        ? new(text, Text(entry, "speaker"), Text(entry, "source"), Text(entry, "kind"))
        : null;

    private static IEnumerable<JsonElement> Entries(JsonElement element, string name, int most) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Take(most)
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString() is { Length: > 0 and <= LongestText } text ? text : null;
        }
        // A lone surrogate: valid JSON, but not valid text.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A theme as a model names it.</summary>
internal sealed record ModelTheme(string Name, IReadOnlyList<string> Evidence);

/// <summary>A quote as a model returns it.</summary>
internal sealed record ModelQuote(string Text, string? Speaker, string? Source, string? Kind);
