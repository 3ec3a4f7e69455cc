using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>
/// Parses a typed command: <c>/rate film:Her stars:4.5</c>, <c>/rate her 4.5</c>, <c>/rate film:"Her (2013)" stars:4½</c>.
/// Used by chat platforms without typed options, the browser chat, the command line and buttons.
/// </summary>
public static partial class CommandText
{
    /// <summary>The longest command that is parsed, in UTF-16 units; the longest that Slack delivers is about half of it.</summary>
    public const int MaxLength = 8000;

    /// <summary>Parses a typed command.</summary>
    /// <param name="text">What was typed; the slash may be left out.</param>
    /// <param name="catalog">The catalogue of commands.</param>
    public static ParsedText Parse(string text, CommandCatalog catalog)
    {
        if (text.Length > MaxLength)
            return new ParsedText.Problem("typing.long", ("limit", MaxLength), ("length", text.Length));
        var trimmed = text.Trim().TrimStart('/').TrimStart();
        if (trimmed.Length == 0)
            return new ParsedText.Problem("typing.empty");
        if (FindCommand(trimmed, catalog) is not var (command, length))
            return UnknownCommand(trimmed, catalog);

        Dictionary<string, string> options = new(StringComparer.Ordinal);
        List<string> loose = [];
        foreach (var segment in OptionScanner.Scan(command, trimmed, length))
        {
            if (segment.Option is null && UnknownOption.Match(segment.Value) is { Success: true } unknown && segment.ValueStart == segment.Start)
                return new ParsedText.Problem("typing.option", ("command", "/" + command.Name), ("option", unknown.Groups[1].Value), ("options", OptionNames(command)));
            if (segment.Option is null)
                loose.Add(segment.Value);
            else if (!options.TryAdd(segment.Option.Name, segment.Value))
                return new ParsedText.Problem("typing.twice", ("option", segment.Option.Name));
        }

        if (loose.Count > 0)
        {
            List<OptionDescriptor> open = [.. command.Options.Where(option => !options.ContainsKey(option.Name) && option.IsAsked)];
            if (LooseValues.Assign(loose, open) is not { } assigned)
            {
                return new ParsedText.Problem(
                    command.Options.Count == 0 ? "typing.none" : "typing.loose",
                    ("command", "/" + command.Name),
                    ("text", HostileText.Shorten(string.Join(' ', loose))),
                    ("options", OptionNames(command)));
            }

            foreach (var (option, value) in assigned)
                options.Add(option.Name, value);
        }

        return new ParsedText.Call(new CommandCall(command.Name, options));
    }

    /// <summary>The command that a text without its slash starts with, and where its name ends; null when none.</summary>
    internal static (CommandDescriptor Command, int Length)? FindCommand(string text, CommandCatalog catalog)
    {
        var first = WordEnd(text, 0);
        var secondStart = first;
        while (secondStart < text.Length && char.IsWhiteSpace(text[secondStart]))
            secondStart++;
        var second = WordEnd(text, secondStart);
        if (second > secondStart && catalog.Find($"{text[..first]} {text[secondStart..second]}".ToLowerInvariant()) is { } sub)
            return (sub, second);
        return catalog.Find(text[..first].ToLowerInvariant()) is { } command ? (command, first) : null;
    }

    /// <summary>Why a text without its slash starts with no command, and which may have been meant.</summary>
    internal static ParsedText.Problem UnknownCommand(string text, CommandCatalog catalog)
    {
        var first = text[..WordEnd(text, 0)].ToLowerInvariant();
        List<CommandDescriptor> group = [.. catalog.Commands.Where(command => command.Name.StartsWith(first + " ", StringComparison.Ordinal))];
        if (group.Count > 0)
            return new("typing.group", ("group", "/" + first), ("commands", string.Join(", ", group.Select(command => "/" + command.Name))));

        var typed = HostileText.Shorten(first);
        var nearest = catalog.Commands.MaxBy(command => TextSimilarity.Ratio(typed, command.Name))!;
        return new("typing.unknown", ("command", "/" + typed), ("nearest", "/" + nearest.Name));
    }

    /// <summary>The options that a person can type, as an error message lists them.</summary>
    internal static string OptionNames(CommandDescriptor command) =>
        string.Join(", ", command.Options.Where(option => !option.IsFromButton).Select(option => option.Name + ":"));

    // A word and a colon immediately followed by the value: "movie:Her", but not "Mission: Impossible", "19:30" or "https://…".
    [GeneratedRegex("^([a-z_]{2,32}):(?!//).", RegexOptions.IgnoreCase)]
    private static partial Regex UnknownOption { get; }

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }
}

/// <summary>The result of parsing a text.</summary>
public abstract record ParsedText
{
    private ParsedText()
    {
    }

    /// <summary>A command.</summary>
    public sealed record Call(CommandCall Value) : ParsedText;

    /// <summary>Not a command: the key of the text that explains why.</summary>
    public sealed record Problem(string Key, params (string Name, object Value)[] Arguments) : ParsedText;
}
