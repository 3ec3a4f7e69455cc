using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FilmClubBot.Commands.Framework.Wording;

/// <summary>
/// The bot's texts in one language: a JSON tree that mirrors the commands. <c>{name}</c> is a placeholder for an argument; an entry
/// with <c>one</c> and <c>other</c> is chosen by the argument <c>{n}</c>: <c>one</c> for the numbers that the text
/// <c>plural.singular</c> lists, for 1 where the language has no such text; <c>zero</c>, where there is one, for 0.
/// </summary>
public sealed partial class Phrases
{
    private const string SingularKey = "plural.singular";

    private readonly Dictionary<string, string> _texts;
    private readonly HashSet<int> _singular;
    private readonly Phrases? _fallback;
    private readonly Lazy<string[]> _sorted;

    private Phrases(string locale, Dictionary<string, string> texts, Phrases? fallback)
    {
        Locale = locale;
        _texts = texts;
        _fallback = fallback;
        _sorted = new(() => [.. texts.Keys.Order(StringComparer.Ordinal)]);
        Culture = CultureInfo.GetCultureInfo(locale);
        _singular = Singular(locale, texts.GetValueOrDefault(SingularKey, "1"));
    }

    /// <summary>The language, such as <c>en</c>.</summary>
    public string Locale { get; }

    /// <summary>How the language writes numbers and dates.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Every key of the language's own texts, such as <c>rate.description</c>.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The keys of the language's own texts in a group, such as <c>types.parts.stars</c>, in alphabetical order.</summary>
    public IEnumerable<string> KeysIn(string group)
    {
        var prefix = group + ".";
        var from = Array.BinarySearch(_sorted.Value, prefix, StringComparer.Ordinal);
        return _sorted.Value.Skip(from < 0 ? ~from : from).TakeWhile(key => key.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>The text of a key, with its arguments put in.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text; the locale tests prevent that.</exception>
    public string this[string key, params (string Name, object Value)[] arguments] =>
        string.Concat(Segments(key, arguments).Select(segment => segment.Text));

    /// <summary>The text of a key split at its arguments, for callers that render these as more than text: a segment is text or an argument.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text, or it names an argument that was not given.</exception>
    public IEnumerable<PhraseSegment> Segments(string key, params (string Name, object Value)[] arguments)
    {
        var template = Template(key, arguments);
        var at = 0;
        foreach (Match match in Placeholder.Matches(template))
        {
            yield return new(template[at..match.Index]);
            at = match.Index + match.Length;
            var value = Argument(key, match.Groups[1].Value, arguments);
            var text = Format(value);
            // "It shows Drinks, Inc." has one full stop, the argument's.
            if (at < template.Length && template[at] == '.' && text is [.., '.' or '…' or '!' or '?'])
                at++;
            yield return new(text, value);
        }

        yield return new(template[at..]);
    }

    /// <summary>The text of a key; null when neither the language nor its fallback has one.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key) ?? _fallback?.Find(key);

    /// <summary>Reads one language.</summary>
    /// <param name="locale">Its name, such as <c>en</c>.</param>
    /// <param name="files">Its files: name and JSON.</param>
    /// <exception cref="FormatException">A file is not a tree of texts, or a text is defined twice; the message states where.</exception>
    public static Phrases Parse(string locale, IEnumerable<(string Name, string Json)> files)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (var (name, json) in files)
        {
            try
            {
                using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16, CommentHandling = JsonCommentHandling.Skip });
                Collect(document.RootElement, "", texts, $"{locale}/{name}");
            }
            catch (JsonException problem)
            {
                throw new FormatException($"config/locales/{locale}/{name} is not JSON: {problem.Message}", problem);
            }
        }

        return new(locale, texts, fallback: null);
    }

    /// <summary>These texts and others, such as names that come from data; a text of the language's own files wins.</summary>
    public Phrases With(IEnumerable<KeyValuePair<string, string>> texts)
    {
        Dictionary<string, string> all = new(_texts, StringComparer.Ordinal);
        foreach (var (key, text) in texts)
            all.TryAdd(key, text);
        return new(Locale, all, _fallback);
    }

    /// <summary>These texts, and those of another language where this one lacks a text.</summary>
    public Phrases FallingBackTo(Phrases fallback) => new(Locale, _texts, fallback);

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder { get; }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> texts, string file)
    {
        if (element.ValueKind == JsonValueKind.String && path.Length > 0)
        {
            if (!texts.TryAdd(path, element.GetString()!))
                throw new FormatException($"config/locales/{file} says \"{path}\" a second time; take one away.");
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"config/locales/{file} holds a {element.ValueKind} at \"{path}\"; only texts and groups of texts fit there.");
        foreach (var property in element.EnumerateObject())
            Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", texts, file);
    }

    private string Template(string key, (string Name, object Value)[] arguments)
    {
        if (_texts.TryGetValue(key, out var text))
            return text;
        var number = arguments.FirstOrDefault(argument => argument.Name == "n").Value;
        if (number is int n && ((n == 0 && _texts.TryGetValue($"{key}.zero", out var counted)) || _texts.TryGetValue($"{key}.{(_singular.Contains(n) ? "one" : "other")}", out counted)))
            return counted;
        return _fallback?.Template(key, arguments) ?? throw new KeyNotFoundException($"config/locales/{Locale} lacks \"{key}\"; add it.");
    }

    private static HashSet<int> Singular(string locale, string numbers) => numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : throw new FormatException($"config/locales/{locale} has \"{numbers}\" as \"{SingularKey}\"; write the numbers that take the form \"one\", such as 1, or 0 1."))
        .ToHashSet();

    private static object Argument(string key, string name, (string Name, object Value)[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        throw new KeyNotFoundException($"The text \"{key}\" asks for {{{name}}}, which was not given.");
    }

    private string Format(object value) => value is IFormattable formattable ? formattable.ToString(null, Culture) : value.ToString() ?? "";
}

/// <summary>A part of a text with arguments.</summary>
/// <param name="Text">The text; for an argument, as the language formats it.</param>
/// <param name="Argument">The argument; null for a part of the text itself.</param>
public readonly record struct PhraseSegment(string Text, object? Argument = null);
