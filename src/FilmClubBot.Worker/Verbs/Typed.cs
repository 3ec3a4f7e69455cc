using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Reads typed arguments that are not any text. A wrong one is refused with what there is, where the library would name a type of this program.</summary>
internal static class Typed
{
    /// <summary>An argument that is one of the names of an enumeration, in any letter case.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="description">What it is.</param>
    public static Argument<T> OneOf<T>(string name, string description) where T : struct, Enum => new(name) { Description = description, CustomParser = ReadName<T> };

    /// <summary>An option with one of the names of an enumeration.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="usual">Its value where it is left out.</param>
    public static Option<T> OneOf<T>(string name, string description, T usual) where T : struct, Enum =>
        new(name) { Description = description, CustomParser = ReadName<T>, DefaultValueFactory = _ => usual };

    /// <summary>An argument that is a whole number.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="description">What it is.</param>
    public static Argument<int> Number(string name, string description) => new(name) { Description = description, CustomParser = ReadNumber };

    private static T ReadName<T>(ArgumentResult typed) where T : struct, Enum
    {
        var text = typed.Tokens.Single().Value;
        if (Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<T>(known);
        typed.AddError($"\"{text}\" is not a value of {NameOf(typed)}: {string.Join(" or ", Enum.GetNames<T>())}.");
        return default;
    }

    private static int ReadNumber(ArgumentResult typed)
    {
        var text = typed.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        typed.AddError($"\"{text}\" is not a value of {NameOf(typed)}: it is a whole number.");
        return 0;
    }

    private static string NameOf(ArgumentResult typed) => typed.Parent is OptionResult option ? option.Option.Name : typed.Argument.Name;
}
