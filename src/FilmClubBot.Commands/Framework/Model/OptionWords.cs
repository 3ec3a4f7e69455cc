using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.WrittenTimes.Parsing;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>
/// The words that people type for an option's fixed values, in every language of the bot: the labels that it shows, and their synonyms
/// in the locale. A value that is parsed, such as stars, has words for its parts: "four and a half", "out of".
/// </summary>
public sealed class OptionWords
{
    /// <summary>The values of an option of yes and no.</summary>
    internal const string Yes = "yes", No = "no";

    private const char Separator = ',';

    private readonly Dictionary<string, string> _values;
    private readonly IReadOnlyList<(string[] Words, string Replacement)> _parts;

    private OptionWords(IEnumerable<(string Phrase, string Value)> values, IEnumerable<(string Phrase, string Replacement)> parts)
    {
        _values = values.SelectMany(entry => Spellings(entry.Phrase).Select(phrase => (Phrase: phrase, entry.Value)))
            .Where(entry => entry.Phrase.Length > 0)
            .DistinctBy(entry => entry.Phrase)
            .ToDictionary(entry => entry.Phrase, entry => entry.Value, StringComparer.Ordinal);
        _parts = [.. parts.Select(part => (part.Phrase.ToLowerInvariant().Split(' '), part.Replacement)).OrderByDescending(part => part.Item1.Length)];
    }

    /// <summary>No words beyond the values themselves.</summary>
    public static OptionWords None { get; } = new([], []);

    /// <summary>The phrases that stand for a value, as they are compared.</summary>
    public IEnumerable<string> PhrasesOf(string value) => _values.Where(entry => entry.Value == value).Select(entry => entry.Key);

    /// <summary>Reads the words of an option from every language.</summary>
    internal static OptionWords Of(CommandDescriptor command, OptionDescriptor option, Locales locales)
    {
        var values = option.Kind == OptionKind.Toggle ? [Yes, No] : option.Choices;
        return new(
            // The values themselves precede their labels, and a language's own labels its synonyms.
            values.Select(value => (value, value))
                // What forms and scripts send.
                .Concat(option.Kind == OptionKind.Toggle ? [("true", Yes), ("false", No)] : Array.Empty<(string, string)>())
                .Concat(locales.All.SelectMany(say => values.SelectMany(value => LabelsOf(command, option, value, say).Select(label => (label, value)))))
                .Concat(locales.All.SelectMany(say => values.SelectMany(value => Listed(say.Find(KeyOf(command, option, value))).Select(word => (word, value))))),
            locales.All.SelectMany(say => PartsOf(option, say)));
    }

    /// <summary>The names besides its own that an option is typed by: its label in a form and the words that people use for it, in every language.</summary>
    internal static IEnumerable<string> NamesOf(CommandDescriptor command, OptionDescriptor option, Locales locales) =>
        locales.All.SelectMany(say => Listed(say.Find(NamesKeyOf(option))).Prepend((option.IsPrivacy ? say.Find("private.label") : say.Find($"{command.Key}.labels.{option.Name}")) ?? ""))
            .Where(name => name.Length >= 2 && name.All(char.IsLetter))
            .Select(name => name.ToLowerInvariant())
            .Distinct();

    /// <summary>The optional texts of a command that are read here.</summary>
    public static IEnumerable<string> KeysOf(CommandDescriptor command, Phrases say) => command.Options.SelectMany(option => (IEnumerable<string>)
    [
        NamesKeyOf(option),
        .. option.Choices.Select(value => KeyOf(command, option, value)),
        .. new[] { Yes, No }.Select(value => KeyOf(command, option with { Kind = OptionKind.Toggle }, value)),
        .. PartKeysOf(option, say).Select(part => part.Key),
    ]);

    /// <summary>The fixed value that a text means; null when it means none.</summary>
    public string? ValueOf(string text) => _values.GetValueOrDefault(FilmTitle.FoldWords(text));

    /// <summary>The text with the words for parts of a value replaced: "four stars" becomes "4".</summary>
    public string Replaced(string text)
    {
        if (_parts.Count == 0)
            return text;
        List<string> result = [], words = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        for (var at = 0; at < words.Count;)
        {
            var part = _parts.FirstOrDefault(part => IsAt(part.Words, words, at));
            if (part.Replacement is { Length: > 0 } replacement)
                result.Add(replacement);
            else if (part.Words is null)
                result.Add(words[at]);
            at += part.Words?.Length ?? 1;
        }

        return string.Join(' ', result);
    }

    private static bool IsAt(string[] phrase, List<string> words, int at) =>
        at + phrase.Length <= words.Count && !phrase.Where((word, index) => !string.Equals(word, words[at + index], StringComparison.OrdinalIgnoreCase)).Any();

    // "Instant run-off (ranked)" is typed without its remark.
    private static IEnumerable<string> LabelsOf(CommandDescriptor command, OptionDescriptor option, string value, Phrases say)
    {
        var label = option.Kind == OptionKind.Toggle ? say.Find($"types.{value}") : say.Find(CommandPhrases.ChoiceKey(command, option, value));
        if (label is null)
            yield break;
        yield return label;
        if (label.IndexOf('(', StringComparison.Ordinal) is > 0 and var remark)
            yield return label[..remark];
    }

    private static IEnumerable<(string Phrase, string Replacement)> PartsOf(OptionDescriptor option, Phrases say) =>
        PartKeysOf(option, say)
            .SelectMany(part => Listed(say.Find(part.Key)).Select(word => (word, part.Name switch { "of" => "/", "unit" => "", var value => value })));

    // The name of a part may contain dots: "4.5".
    private static IEnumerable<(string Key, string Name)> PartKeysOf(OptionDescriptor option, Phrases say)
    {
        var group = $"types.parts.{option.ValueType.Name.ToLowerInvariant()}";
        return say.KeysIn(group).Select(key => (key, key[(group.Length + 1)..]));
    }

    private static string NamesKeyOf(OptionDescriptor option) => "typing.names." + option.Name;

    private static string KeyOf(CommandDescriptor command, OptionDescriptor option, string value) =>
        option.Kind == OptionKind.Toggle ? $"types.words.{value}" : $"{command.Key}.words.{option.Name}.{value}";

    private static string[] Listed(string? text) => text?.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // A keyboard without umlauts writes "woechentlich".
    private static IEnumerable<string> Spellings(string phrase)
    {
        yield return FilmTitle.FoldWords(phrase);
        yield return FilmTitle.FoldWords(Spelling.Fold(phrase.ToLowerInvariant()));
    }
}
