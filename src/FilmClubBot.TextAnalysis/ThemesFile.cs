using System.Text.Json;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Themes;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis;

/// <summary>Reads the society's themes from <c>config/themes.json</c>.</summary>
public static class ThemesFile
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="FormatException">The content is invalid; the message names file, entry, problem and fix.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ThemeTaxonomy Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Parse(stream, path);
    }

    /// <summary>Reads themes from JSON: <c>{"themes": [{"label", "definition", "cues": [], "related": [], "languages": {"de": {"label", "cues": []}}}]}</c>.</summary>
    /// <exception cref="FormatException">The content is invalid; the message names entry, problem and fix.</exception>
    public static ThemeTaxonomy Parse(Stream stream) => Parse(stream, "The themes");

    private static ThemeTaxonomy Parse(Stream stream, string name)
    {
        using var document = Json(stream, name);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("themes", out var entries) || entries.ValueKind != JsonValueKind.Array)
            throw new FormatException($"{name}: there is no list called \"themes\"; write {{\"themes\": [ … ]}}.");

        var terms = new List<ThemeTerm>();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var entry in entries.EnumerateArray())
        {
            number++;
            if (entry.ValueKind != JsonValueKind.Object)
                throw new FormatException($"{name}, theme {number}: it is not an object; write {{\"label\": …, \"definition\": …, \"cues\": [ … ]}}.");
            var place = $"{name}, theme {number}";
            var label = Text(entry, "label", place);
            place = $"{place} (\"{label}\")";
            if (!labels.Add(FilmTitle.FoldWords(label)))
                throw new FormatException($"{place}: another theme has this label; rename or merge one of them.");
            var term = new ThemeTerm(label, Text(entry, "definition", place), Cues(entry, place), List(entry, "related", place, isOptional: true))
            {
                Languages = Languages(entry, place),
            };
            if (term.Cues.Count == 0)
                throw new FormatException($"{place}: \"cues\" is empty, so the theme can never be found; add a word that speaks of it.");
            terms.Add(term);
        }

        foreach (var term in terms)
        {
            if (term.Related.FirstOrDefault(related => !labels.Contains(FilmTitle.FoldWords(related))) is { } missing)
                throw new FormatException($"{name}, theme \"{term.Label}\": it is related to \"{missing}\", which is not a theme; add that theme or remove the relation.");
        }

        return new(terms);
    }

    private static Dictionary<string, ThemeTranslation> Languages(JsonElement entry, string place)
    {
        var translations = new Dictionary<string, ThemeTranslation>(StringComparer.Ordinal);
        if (!entry.TryGetProperty("languages", out var languages))
            return translations;
        if (languages.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{place}: \"languages\" is not an object; write {{ \"de\": {{ \"label\": …, \"cues\": [ … ] }} }}.");
        foreach (var language in languages.EnumerateObject())
        {
            var at = $"{place}, language \"{language.Name}\"";
            if (Language.Find(language.Name) is null || language.Name == Language.English.Code)
                throw new FormatException($"{at}: there is no such language; use one of {string.Join(", ", Language.All.Where(known => known != Language.English))}. English is in the entry itself.");
            if (language.Value.ValueKind != JsonValueKind.Object)
                throw new FormatException($"{at}: it is not an object; write {{ \"label\": …, \"cues\": [ … ] }}.");
            translations[language.Name] = new(Text(language.Value, "label", at), Cues(language.Value, at));
        }

        return translations;
    }

    private static JsonDocument Json(Stream stream, string name)
    {
        try
        {
            return JsonDocument.Parse(stream, _options);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{name}: it is not JSON (line {problem.LineNumber + 1}, column {problem.BytePositionInLine + 1}); fix the comma, quote or bracket there.", problem);
        }
    }

    private static string Text(JsonElement entry, string property, string place)
    {
        if (!entry.TryGetProperty(property, out var value))
            throw new FormatException($"{place}: \"{property}\" is missing; add it.");
        if (value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.GetString()))
            throw new FormatException($"{place}: \"{property}\" has no text; write a string.");
        return value.GetString()!.Trim();
    }

    // "1%" is read as the word "1", which is in every text; "9/11" is two words, which hardly mean anything else.
    private static List<string> Cues(JsonElement entry, string place)
    {
        var cues = List(entry, "cues", place);
        foreach (var cue in cues)
        {
            var words = Tokeniser.Read(cue);
            if (words.Count == 0)
                throw new FormatException($"{place}: the cue \"{cue}\" has no word, so it can never be found; remove it or write a word.");
            if (words.Count == 1 && !words[0].Word.Any(char.IsLetter))
                throw new FormatException($"{place}: the cue \"{cue}\" has no word of letters, so every \"{words[0].Word}\" would be found; write it in words, as in \"one percent\".");
        }

        return cues;
    }

    private static List<string> List(JsonElement entry, string property, string place, bool isOptional = false)
    {
        if (!entry.TryGetProperty(property, out var value))
            return isOptional ? [] : throw new FormatException($"{place}: \"{property}\" is missing; add a list of strings.");
        if (value.ValueKind != JsonValueKind.Array)
            throw new FormatException($"{place}: \"{property}\" is not a list; write [\"…\", \"…\"].");
        var items = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.GetString()))
                throw new FormatException($"{place}: \"{property}\" contains an element that is not text; remove it or write a string.");
            items.Add(item.GetString()!.Trim());
        }

        return items;
    }
}
