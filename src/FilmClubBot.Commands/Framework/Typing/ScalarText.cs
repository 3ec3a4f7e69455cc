using System.Globalization;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>Parses values that are recognised by their form alone: numbers, yes and no, choices, parsable types.</summary>
internal static class ScalarText
{
    /// <summary>Whether a type parses itself from text.</summary>
    public static bool IsParsable(Type type) => type != typeof(string) && Parser(type) is not null;

    /// <summary>Parses a value.</summary>
    public static bool TryRead(OptionDescriptor option, string text, out object? value)
    {
        text = text.Trim();
        value = option.Kind switch
        {
            OptionKind.Toggle => option.Words.ValueOf(text) switch { OptionWords.Yes => true, OptionWords.No => false, _ => null },
            OptionKind.Number => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            OptionKind.Page => PageNumber.TryParse(text, null, out var page) ? page : null,
            OptionKind.Choice => ChoiceOf(option, text) is { } choice ? Enum.Parse(option.ValueType, choice, ignoreCase: true) : null,
            _ when option.ValueType == typeof(string) => text,
            _ => Parsed(option.ValueType, text) ?? Parsed(option.ValueType, option.Words.Replaced(text)),
        };
        return value is not null;
    }

    /// <summary>A text as the option's type parses it; the text itself where it does not.</summary>
    public static string Parsable(OptionDescriptor option, string text)
    {
        if (!IsParsable(option.ValueType) || Parsed(option.ValueType, text) is not null)
            return text;
        var replaced = option.Words.Replaced(text);
        return Parsed(option.ValueType, replaced) is null ? text : replaced;
    }

    private static string? ChoiceOf(OptionDescriptor option, string text) =>
        option.Choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase)) ?? option.Words.ValueOf(text);

    private static object? Parsed(Type type, string text)
    {
        object?[] arguments = [text, CultureInfo.InvariantCulture, null];
        return Parser(type) is { } parser && (bool)parser.Invoke(null, arguments)! ? arguments[2] : null;
    }

    private static System.Reflection.MethodInfo? Parser(Type type) =>
        type.GetMethod("TryParse", [typeof(string), typeof(IFormatProvider), type.MakeByRefType()]);
}
