using System.Globalization;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Paging;

namespace FilmClubBot.Commands.Typing;

/// <summary>
/// Gives values without a name to the options in their order: <c>/rate the red shoes 4.5</c>. A text option takes as few
/// words as leave the rest readable, the last one takes what is left. Two text options in a row cannot be told apart, so
/// of an optional one behind another text the name must be given.
/// </summary>
internal static class LooseValues
{
    private const int MaxWords = 400;

    /// <summary>The options with their values; null when the words do not fit.</summary>
    public static IReadOnlyList<(OptionDescriptor Option, string Value)>? Assign(IReadOnlyList<string> words, IReadOnlyList<OptionDescriptor> open)
    {
        if (words.Count > MaxWords)
            return null;
        List<OptionDescriptor> options = [];
        foreach (var option in open)
        {
            if (option.IsRequired || !IsFreeText(option) || options.Count == 0 || !IsFreeText(options[^1]))
                options.Add(option);
        }

        var taken = new int[options.Count];
        // A text that fails once from a place fails always: remembering it keeps the search linear in words × options.
        HashSet<(int Word, int Option)> dead = [];
        return Fits(0, 0) ? Result() : null;

        bool Fits(int word, int option)
        {
            if (word == words.Count)
                return true;
            if (option == options.Count || dead.Contains((word, option)))
                return false;

            var isLast = !options.Skip(option + 1).Any(rest => rest.IsRequired || !IsFreeText(rest));
            for (var count = 1; word + count <= words.Count; count++)
            {
                if (!Takes(options[option], words, word, count) || (isLast && IsFreeText(options[option]) && word + count < words.Count))
                    continue;
                taken[option] = count;
                if (Fits(word + count, option + 1))
                    return true;
            }

            taken[option] = 0;
            if (!options[option].IsRequired && Fits(word, option + 1))
                return true;
            dead.Add((word, option));
            return false;
        }

        List<(OptionDescriptor Option, string Value)> Result()
        {
            List<(OptionDescriptor Option, string Value)> result = [];
            var word = 0;
            for (var option = 0; option < options.Count && word < words.Count; option++)
            {
                if (taken[option] == 0)
                    continue;
                result.Add((options[option], string.Join(' ', words.Skip(word).Take(taken[option]))));
                word += taken[option];
            }

            return result;
        }
    }

    private static bool IsFreeText(OptionDescriptor option) =>
        option.ValueType == typeof(string) || option is { Kind: OptionKind.Suggested } && !ScalarText.IsParsable(option.ValueType);

    private static bool Takes(OptionDescriptor option, IReadOnlyList<string> words, int from, int count) =>
        IsFreeText(option) || (count == 1 && ScalarText.TryRead(option, words[from], out _));
}

/// <summary>Reads the values that are known by their shape alone: numbers, yes and no, choices, parsable types.</summary>
internal static class ScalarText
{
    private static readonly string[] _yes = ["true", "yes", "y", "on", "1", "ja", "j"];
    private static readonly string[] _no = ["false", "no", "n", "off", "0", "nein"];

    /// <summary>Whether a type reads itself from text.</summary>
    public static bool IsParsable(Type type) => type != typeof(string) && Parser(type) is not null;

    /// <summary>Reads a value.</summary>
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
