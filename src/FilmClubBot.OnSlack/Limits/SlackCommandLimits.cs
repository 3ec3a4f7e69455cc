using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.OnSlack.Limits;

/// <summary>
/// Slack's limits on slash commands in an app manifest. Source: Slack's app manifest reference, "features.slash_commands".
/// </summary>
/// <param name="prefix">What precedes every command's name in the workspace.</param>
public sealed partial class SlackCommandLimits(string prefix = "") : IPlatformLimits
{
    /// <summary>Most slash commands of one app; a group is one command there.</summary>
    public const int MaxCommands = 50;

    /// <summary>Longest description, in UTF-16 units.</summary>
    public const int MaxDescription = 2000;

    /// <inheritdoc/>
    public IEnumerable<string> Problems(IReadOnlyList<CommandDescriptor> commands, Locales locales)
    {
        var names = commands.Select(command => RegisteredNames.Of(command.Group, prefix)).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > MaxCommands)
            yield return $"There are {names.Count} slash commands; Slack takes {MaxCommands}. Put some into groups.";
        foreach (var name in names.Where(name => !NamePattern.IsMatch(name)))
            yield return $"/{name} is no slash command on Slack; use at most 31 lower-case letters, digits, - or _.";
        foreach (var name in names.Where(ReservedNames.Contains))
            yield return $"/{name} is a command of Slack itself, which never reaches the app. Rename it.";
        foreach (var group in commands.Where(command => command.IsInGroup).Select(command => command.Group).Distinct(StringComparer.Ordinal))
        {
            foreach (var say in locales.All.Where(say => say.GroupDescription(group).Length is 0 or > MaxDescription))
                yield return $"/{group}: the description in \"{say.Locale}\" is {say.GroupDescription(group).Length} long; Slack takes 1 to {MaxDescription}. Mend {group}.group.";
        }

        foreach (var command in commands.Where(command => command.IsShortcut || command.MessageOption is not null))
        {
            foreach (var (say, entry) in locales.All.SelectMany(say => Entries(command, say).Select(entry => (say, entry))).Where(entry => entry.entry.Length is 0 or > SlackLimits.ShortcutName))
                yield return $"/{command.Name}: the shortcut \"{entry}\" in \"{say.Locale}\" is {entry.Length} long; Slack takes 1 to {SlackLimits.ShortcutName}. Shorten it.";
        }

        if (commands.Count(command => command.IsShortcut) + commands.Count(command => command.MessageOption is not null) is var shortcuts && shortcuts > SlackLimits.Shortcuts)
            yield return $"There are {shortcuts} shortcuts; Slack takes {SlackLimits.Shortcuts}.";
        foreach (var command in commands)
        {
            foreach (var say in locales.All.Where(say => say.Description(command).Length > MaxDescription))
                yield return $"/{command.Name}: the description in \"{say.Locale}\" is longer than Slack's {MaxDescription}. Shorten {command.Key}.description.";
        }
    }

    private static IEnumerable<string> Entries(CommandDescriptor command, Phrases say) =>
        [.. command.IsShortcut ? new[] { say.AsShortcut(command) } : [], .. command.MessageOption is null ? [] : new[] { say.OnMessage(command) }];

    [GeneratedRegex("^[a-z0-9_-]{1,31}$")]
    private static partial Regex NamePattern { get; }
}
