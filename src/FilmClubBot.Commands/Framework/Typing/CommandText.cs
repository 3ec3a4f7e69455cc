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

    private const string Help = "help";

    // Invisible characters that come with a pasted text.
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF";

    /// <summary>Parses a typed command.</summary>
    /// <param name="text">What was typed, with its slash.</param>
    /// <param name="catalog">The catalogue of commands.</param>
    public static ParsedText Parse(string text, CommandCatalog catalog)
    {
        if (text.Length > MaxLength)
            return new ParsedText.Problem("typing.long", ("limit", MaxLength), ("length", text.Length));
        var typed = text.Trim().Trim(Invisible.ToCharArray()).Trim();
        if (typed.TrimStart('/').Trim().Length == 0)
            return new ParsedText.Problem("typing.empty");
        if (!typed.StartsWith('/'))
            return new ParsedText.NoCommand(typed);
        var trimmed = typed.TrimStart('/').TrimStart();
        if (FindCommand(trimmed, catalog) is not var (command, length))
            return HelpOfGroup(trimmed, catalog) ?? (ParsedText)new ParsedText.NoCommand(typed);
        return command.Name != Help && IsHelp(trimmed[length..], catalog) ? new ParsedText.Call(HelpWith(command.Name)) : Parse(command, trimmed, length);
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

    /// <summary>The options that a person can type, as an error message lists them.</summary>
    internal static string OptionNames(CommandDescriptor command) =>
        string.Join(", ", command.Options.Where(option => option.IsAsked).Select(option => option.Name + ":"));

    /// <summary>States that the command has no option of a name, and which may have been meant.</summary>
    internal static ParsedText.Problem UnknownOption(CommandDescriptor command, string name)
    {
        var typed = HostileText.Shorten(name);
        if (!command.Options.Any(option => option.IsAsked))
            return new("typing.none", ("command", "/" + command.Name), ("text", typed));
        return OptionScanner.Nearest(command, name) is { } near
            ? new("typing.optionnear", ("command", "/" + command.Name), ("option", typed), ("near", near.Name + ":"), ("options", OptionNames(command)))
            : new("typing.option", ("command", "/" + command.Name), ("option", typed), ("options", OptionNames(command)));
    }

    private static ParsedText Parse(CommandDescriptor command, string text, int from)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        List<TypedSegment> loose = [];
        OptionDescriptor? splittable = null;
        var segments = OptionScanner.Scan(command, text, from);
        foreach (var segment in segments)
        {
            var unknown = segment.UnknownOption ?? (segment is { Option: null, IsQuoted: false } && UnknownName.Match(segment.Value) is { Success: true } match ? match.Groups[1].Value : null);
            if (unknown is not null)
                return UnknownOption(command, unknown);
            if (segment.Option is not { } option)
            {
                loose.Add(segment);
                continue;
            }

            var needsMore = loose.Count == 0 && command.Options.Any(other => other.IsRequired && LooseValues.IsFreeText(other) && segments.TrueForAll(one => one.Option != other));
            var (value, behind) = Separated(option, segment, needsMore);
            if (!options.TryAdd(option.Name, value))
                return new ParsedText.Problem("typing.twice", ("option", option.Name));
            loose.AddRange(behind);
            if (!segment.IsQuoted && option.Kind == OptionKind.Suggested && LooseValues.IsFreeText(option))
                splittable = option;
        }

        TakeCounted(command, options, loose);
        var words = loose is [_, _, ..] && command.Options.FirstOrDefault(option => option.IsAsked && !options.ContainsKey(option.Name)) is { IsList: true }
            ? loose.ConvertAll(segment => text[segment.ValueStart..segment.End])
            : loose.ConvertAll(segment => segment.Value);
        return TypedReadings.Of(command, options, words, splittable) switch
        {
            [var first, .. var others] => new ParsedText.Call(first) { Others = others },
            _ => new ParsedText.Problem(
                command.Options.Any(option => option.IsAsked) ? "typing.loose" : "typing.none",
                ("command", "/" + command.Name),
                ("text", HostileText.Shorten(string.Join(' ', words))),
                ("options", OptionNames(command))),
        };
    }

    // "2 guests" is guests:2, and "+2" is the only number that the command takes.
    private static void TakeCounted(CommandDescriptor command, Dictionary<string, string> options, List<TypedSegment> loose)
    {
        List<OptionDescriptor> counted = [.. command.Options.Where(option => option.Kind == OptionKind.Number && option.IsAsked && !options.ContainsKey(option.Name))];
        for (var at = 0; at < loose.Count; at++)
        {
            var number = loose[at].Value;
            if (loose[at].IsQuoted || !Count.IsMatch(number))
                continue;
            var name = at + 1 < loose.Count && !loose[at + 1].IsQuoted ? loose[at + 1].Value : "";
            var named = counted.Find(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || option.OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase));
            if ((named ?? (number[0] == '+' && counted is [var only] ? only : null)) is not { } option)
                continue;
            options[option.Name] = number.TrimStart('+');
            loose.RemoveRange(at, named is null ? 1 : 2);
            return;
        }
    }

    [GeneratedRegex(@"^\+?[0-9]{1,4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Count { get; }

    // "at:43:12 that staircase!": a value that is recognised by its form ends where it does; what follows has no name.
    private static (string Value, IEnumerable<TypedSegment> Behind) Separated(OptionDescriptor option, TypedSegment segment, bool needsMore)
    {
        if (segment.IsQuoted || LooseValues.IsFreeText(option))
            return (segment.Value, []);
        var words = segment.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            var value = string.Join(' ', words.Take(count));
            if (ScalarText.TryRead(option, value, out _))
                return (value, Behind(count));
        }

        // A wrong value is one word where another option still needs the rest.
        return words.Length > 1 && needsMore ? (words[0], Behind(1)) : (segment.Value, []);

        IEnumerable<TypedSegment> Behind(int count) => words.Skip(count).Select(word => new TypedSegment(null, word, segment.ValueStart, segment.ValueStart, segment.ValueStart, false));
    }

    // "/ballot", "/ballot help": what the group's commands are.
    private static ParsedText.Call? HelpOfGroup(string text, CommandCatalog catalog)
    {
        var end = WordEnd(text, 0);
        var group = text[..end].ToLowerInvariant();
        return catalog.Find(Help) is not null && catalog.Group(group).Count > 0 && (text[end..].Trim().Length == 0 || IsHelp(text[end..], catalog))
            ? new ParsedText.Call(HelpWith(group))
            : null;
    }

    private static bool IsHelp(string rest, CommandCatalog catalog) => catalog.Find(Help) is not null && catalog.HelpWords.Contains(rest.Trim());

    private static CommandCall HelpWith(string name) => new(Help, ("command", name));

    // A word and a colon immediately followed by the value: "movie:Her", but not "Mission: Impossible", "19:30" or "https://…".
    [GeneratedRegex(@"^([\p{L}_]{2,32})[:：](?!//).", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownName { get; }

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
    public sealed record Call(CommandCall Value) : ParsedText
    {
        /// <summary>Other readings of the same text, which are preferred where their values are known and those of the first are not.</summary>
        public IReadOnlyList<CommandCall> Others { get; init; } = [];
    }

    /// <summary>A text that does not begin with a command: plain words, an unknown name, or a group without one of its commands.</summary>
    public sealed record NoCommand(string Text) : ParsedText;

    /// <summary>Not a command: the key of the text that explains why.</summary>
    public sealed record Problem(string Key, params (string Name, object Value)[] Arguments) : ParsedText;
}
