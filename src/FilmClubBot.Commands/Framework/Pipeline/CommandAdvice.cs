using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// What to say to a text that is no command: the nearest one as a button, which carries nothing out until it is pressed. A suggestion
/// that is not near is worse than none, and nobody is offered a command beyond their permission.
/// </summary>
internal sealed class CommandAdvice(CommandCatalog catalog)
{
    private const int Similar = 72;

    // The fewest letters of a name that are taken for it.
    private const int Abbreviation = 2;

    // More words without a slash are a sentence.
    private const int LongestCommand = 3;

    // Slack's buttons have the shortest labels.
    private const int LongestLabel = 70;

    private static readonly char[] _marks = [' ', '\t', '\n', '\u00A0', '/', '／', '\\', '!', '.', ',', ':', ';', '"', '“', '„', '\''];

    /// <summary>The reply.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="permission">Which commands may be offered.</param>
    /// <param name="say">The reader's language.</param>
    public Card About(string text, Permission permission, Phrases say)
    {
        var words = Words(text);
        if (!text.StartsWith('/') || words.Length == 0)
            return Card.Refusal(say["typing.plaintitle"], say["typing.plain"]) with { Actions = Buttons(Meant(text, permission, say) ?? new("help"), say) };

        var first = words[0].ToLowerInvariant();
        var group = catalog.Group(first);
        if (group.Count > 0 && group.All(command => command.Permission > permission))
            return Card.ForModerators("/" + first, say);
        var near = Nearest(words, permission, isGroup: group.Count > 0);
        if (group.Count > 0 && near is null)
        {
            var commands = string.Join(", ", group.Where(command => command.Permission <= permission).Select(command => "/" + command.Name));
            return Card.Refusal(say["refusal.title"], say["typing.group", ("group", "/" + first), ("commands", commands)]) with { Actions = Buttons(new("help", ("command", first)), say) };
        }

        var typed = "/" + HostileText.Shorten(first);
        return near is var (command, call)
            ? Card.Refusal(say["refusal.title"], say["typing.unknown", ("command", typed), ("nearest", "/" + command.Name)]) with { Actions = Buttons(call, say) }
            : Card.Refusal(say["refusal.title"], say["typing.nosuch", ("command", typed)]) with { Actions = Buttons(new("help"), say) };
    }

    /// <summary>The reply to a command that is also a group and was refused, where what follows it is nearly a command of the group; null otherwise.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isValue">Whether it can be read as a value of the command itself: several words are then a title, "/quote Ad Astra", unless an option follows.</param>
    /// <param name="permission">Which commands may be offered.</param>
    /// <param name="say">The reader's language.</param>
    public Card? OfGroup(string text, bool isValue, Permission permission, Phrases say)
    {
        var words = Words(HostileText.Clean(text));
        if (words.Length < 2 || catalog.Find(words[0].ToLowerInvariant()) is not { AsSubcommand: not null } command || catalog.Find($"{words[0]} {words[1]}".ToLowerInvariant()) is not null)
            return null;
        if (isValue && words is [_, _, var next, ..] && !next.StartsWith('#') && !next.Contains(':', StringComparison.Ordinal))
            return null;
        return (Abbreviated(words, permission) ?? Nearest(words, permission, isGroup: true)) is var (near, call) && near != command
            ? Card.Refusal(say["refusal.title"], say["typing.unknown", ("command", HostileText.Shorten($"/{words[0]} {words[1]}")), ("nearest", "/" + near.Name)]) with { Actions = Buttons(call, say) }
            : null;
    }

    // "/quote hid", "/watchlist rem": the beginning of one name.
    private (CommandDescriptor Command, CommandCall Call)? Abbreviated(string[] words, Permission permission)
    {
        List<CommandDescriptor> begun = [.. catalog.Group(words[0].ToLowerInvariant()).Where(one => one.Permission <= permission && one.Name.StartsWith($"{words[0]} {words[1]}", StringComparison.OrdinalIgnoreCase))];
        return words[1].Length >= Abbreviation && begun is [var only] ? (only, Read($"/{only.Name} {string.Join(' ', words.Skip(2))}", permission) ?? new(only.Name)) : null;
    }

    // Words of somebody who does not know, or did not find, the slash: "themes of us", "what does it say about grief?".
    private CommandCall? Meant(string text, Permission permission, Phrases say)
    {
        var plain = text.TrimStart(_marks);
        var words = Words(plain);
        if (words.Length == 0)
            return null;
        var sentence = plain.TrimEnd('.', '!');
        if (CommandText.FindCommand(sentence, catalog) is var (command, length) && command.Permission <= permission)
            return Read($"/{command.Name} {WithoutPreposition(sentence[length..], say)}", permission) ?? new(command.Name);
        var isQuestion = plain.EndsWith('?') && words.Length > 2;
        if (!isQuestion && Nearest(words, permission) is var (_, near))
            return near;
        // A sentence that is near no command asks something.
        return (isQuestion || words.Length > LongestCommand) && Allowed("ask", permission) is not null ? new("ask", ("question", plain)) : null;
    }

    private (CommandDescriptor Command, CommandCall Call)? Nearest(string[] words, Permission permission, bool isGroup = false)
    {
        // "/movie us" is "/film us", "hilfe" is "/help".
        if (!isGroup && catalog.FindByWord(words[0]) is { } meant && meant.Permission <= permission)
            return (meant, Read($"/{meant.Name} {string.Join(' ', words.Skip(1))}", permission) ?? new(meant.Name));

        // "/watch list" is "/watchlist", "/sugest" is "/suggest", and "/theme ad" is "/theme add".
        (string Typed, int Used)[] names = words.Length > 1 ? [(words[0], 1), (words[0] + words[1], 2), ($"{words[0]} {words[1]}", 2)] : [(words[0], 1)];
        var near = names.SelectMany(name => catalog.Commands
                .Where(command => command.Permission <= permission && (!isGroup || name.Used > 1 && (command.Name.StartsWith(words[0] + " ", StringComparison.OrdinalIgnoreCase) || string.Equals(command.Name, name.Typed, StringComparison.OrdinalIgnoreCase))))
                .Select(command => (Command: command, name.Used, Score: Score(HostileText.Shorten(name.Typed.ToLowerInvariant()), command.Name, isGroup))))
            .Where(entry => entry.Score >= Similar)
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Used)
            .FirstOrDefault();
        return near.Command is { } command ? (command, Read($"/{command.Name} {string.Join(' ', words.Skip(near.Used))}", permission) ?? new(command.Name)) : null;
    }

    // Within a group, the group's own name is no resemblance: "theme remove" is not "theme reset".
    private static int Score(string typed, string name, bool isGroup) => (isGroup, typed.Split(' '), name.Split(' ')) switch
    {
        (true, [var group, var second], [var same, var own]) when same == group => TextSimilarity.Ratio(second, own),
        (true, _, _) => typed == name ? 100 : 0,
        _ => TextSimilarity.Ratio(typed, name),
    };

    private CommandCall? Read(string text, Permission permission) =>
        CommandText.Parse(text, catalog) is ParsedText.Call call && Allowed(call.Value.Command, permission) is not null ? call.Value : null;

    private CommandDescriptor? Allowed(string name, Permission permission) => catalog.Find(name) is { } command && command.Permission <= permission ? command : null;

    private IReadOnlyList<CardAction> Buttons(CommandCall call, Phrases say) =>
        catalog.Find(call.Command) is null ? []
        : [new Button(Cut.AtWord(call.Text, LongestLabel), call, Effect.Replace, ButtonStyle.Primary), .. call.Command == "help" ? [] : new CardAction[] { new Button(say["typing.allcommands"], new CommandCall("help"), Effect.Replace) }];

    private static string[] Words(string text) => text.Trim('/', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutPreposition(string rest, Phrases say)
    {
        var words = Words(rest);
        var prepositions = say["typing.prepositions"].Split(", ");
        return string.Join(' ', words is [var first, _, ..] && prepositions.Contains(first, StringComparer.OrdinalIgnoreCase) ? words[1..] : words);
    }
}
