using System.Globalization;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>
/// Assigns unnamed values to the options in their order: <c>/rate the red shoes 4.5</c>. A text option consumes as few words as
/// leave the rest parsable, the last one consumes the rest. An optional text or toggle after a text is ambiguous ("… I would watch it
/// later on" does not end in the toggle "on"), so it must be named.
/// </summary>
internal static class LooseValues
{
    private const int MaxWords = 400;

    /// <summary>The options with their values; null when the words do not fit.</summary>
    public static IReadOnlyList<(OptionDescriptor Option, string Value)>? Assign(IReadOnlyList<string> words, IReadOnlyList<OptionDescriptor> open)
    {
        if (words.Count > MaxWords)
            return null;
        var taken = new int[open.Count];
        // A text that fails from one position always fails there: remembering it keeps the search linear in words × options.
        HashSet<(int Word, int Option, bool AfterText)> dead = [];
        return Fits(0, 0, afterText: false) ? Result() : null;

        bool Fits(int word, int at, bool afterText)
        {
            if (word == words.Count)
                return true;
            if (at == open.Count || dead.Contains((word, at, afterText)))
                return false;

            var option = open[at];
            if (!(afterText && NeedsItsName(option)))
            {
                var takesAll = IsFreeText(option) && open.Skip(at + 1).All(NeedsItsName);
                for (var count = takesAll ? words.Count - word : 1; word + count <= words.Count; count++)
                {
                    if (!Accepts(option, words, word, count))
                        continue;
                    taken[at] = count;
                    if (Fits(word + count, at + 1, IsFreeText(option)))
                        return true;
                }
            }

            taken[at] = 0;
            if (!option.IsRequired && Fits(word, at + 1, afterText))
                return true;
            dead.Add((word, at, afterText));
            return false;
        }

        List<(OptionDescriptor Option, string Value)> Result()
        {
            List<(OptionDescriptor Option, string Value)> result = [];
            var word = 0;
            for (var at = 0; at < open.Count && word < words.Count; at++)
            {
                if (taken[at] == 0)
                    continue;
                result.Add((open[at], string.Join(' ', words.Skip(word).Take(taken[at]))));
                word += taken[at];
            }

            return result;
        }
    }

    // Whether the option must be named when it follows a text.
    private static bool NeedsItsName(OptionDescriptor option) =>
        !option.IsRequired && (IsFreeText(option) || option.Kind == OptionKind.Toggle);

    private static bool IsFreeText(OptionDescriptor option) =>
        option.ValueType == typeof(string) || option is { Kind: OptionKind.Suggested } && !ScalarText.IsParsable(option.ValueType);

    private static bool Accepts(OptionDescriptor option, IReadOnlyList<string> words, int from, int count) =>
        IsFreeText(option) || (count == 1 && ScalarText.TryRead(option, words[from], out _));
}

/// <summary>Parses values that are recognised by their form alone: numbers, yes and no, choices, parsable types.</summary>
internal static class ScalarText
{
    private static readonly string[] _yes = ["true", "yes", "y", "on", "1", "ja", "j"];
    private static readonly string[] _no = ["false", "no", "n", "off", "0", "nein"];

    /// <summary>Whether a type parses itself from text.</summary>
    public static bool IsParsable(Type type) => type != typeof(string) && Parser(type) is not null;

    /// <summary>Parses a value.</summary>
    public static bool TryRead(OptionDescriptor option, string text, out object? value)
    {
        text = text.Trim();
        value = option.Kind switch
        {
            OptionKind.Toggle => _yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : _no.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null,
            OptionKind.Number => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            OptionKind.Page => PageNumber.TryParse(text, null, out var page) ? page : null,
            OptionKind.Choice => option.Choices.Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(option.ValueType, text, ignoreCase: true) : null,
            _ when option.ValueType == typeof(string) => text,
            _ => Parsed(option.ValueType, text),
        };
        return value is not null;
    }

    private static object? Parsed(Type type, string text)
    {
        object?[] arguments = [text, CultureInfo.InvariantCulture, null];
        return Parser(type) is { } parser && (bool)parser.Invoke(null, arguments)! ? arguments[2] : null;
    }

    private static System.Reflection.MethodInfo? Parser(Type type) =>
        type.GetMethod("TryParse", [typeof(string), typeof(IFormatProvider), type.MakeByRefType()]);
}
