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
            return Card.Refusal(say["refusal.title"], say["typing.plain"]) with { Actions = Buttons(Meant(text, permission, say) ?? new("help"), say) };

        var first = words[0].ToLowerInvariant();
        var group = catalog.Group(first);
        if (group.Count > 0 && group.All(command => command.Permission > permission))
            return Card.Refusal(say["refusal.permission", ("command", "/" + first)], say["refusal.moderators"]);
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

    // Words of somebody who does not know, or did not find, the slash: "themes of us", "what does it say about grief?".
    private CommandCall? Meant(string text, Permission permission, Phrases say)
    {
        var plain = text.TrimStart(_marks);
        var words = Words(plain);
        if (words.Length == 0)
            return null;
        if (CommandText.FindCommand(plain.TrimEnd('.', '!'), catalog) is var (command, length) && command.Permission <= permission)
            return Read($"/{command.Name} {WithoutPreposition(plain[length..], say)}", permission) ?? new(command.Name);
        if (plain.EndsWith('?') && words.Length > 2 && Allowed("ask", permission) is not null)
            return new("ask", ("question", plain));
        return Nearest(words, permission)?.Call;
    }

    private (CommandDescriptor Command, CommandCall Call)? Nearest(string[] words, Permission permission, bool isGroup = false)
    {
        // "/watch list" is "/watchlist", "/sugest" is "/suggest", and "/theme ad" is "/theme add".
        (string Typed, int Used)[] names = words.Length > 1 ? [(words[0], 1), (words[0] + words[1], 2), ($"{words[0]} {words[1]}", 2)] : [(words[0], 1)];
        var near = names.SelectMany(name => catalog.Commands
                .Where(command => command.Permission <= permission && (!isGroup || name.Used > 1 && (command.Name.StartsWith(words[0] + " ", StringComparison.OrdinalIgnoreCase) || string.Equals(command.Name, name.Typed, StringComparison.OrdinalIgnoreCase))))
                .Select(command => (Command: command, name.Used, Score: TextSimilarity.Ratio(HostileText.Shorten(name.Typed.ToLowerInvariant()), command.Name))))
            .Where(entry => entry.Score >= Similar)
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Used)
            .FirstOrDefault();
        return near.Command is { } command ? (command, Read($"/{command.Name} {string.Join(' ', words.Skip(near.Used))}", permission) ?? new(command.Name)) : null;
    }

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
