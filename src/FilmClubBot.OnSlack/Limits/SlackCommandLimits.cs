using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.OnSlack.Limits;

/// <summary>
/// Slack's limits on slash commands in an app manifest. Source: Slack's app manifest reference, "features.slash_commands".
/// </summary>
public sealed partial class SlackCommandLimits : IPlatformLimits
{
    /// <summary>Most slash commands of one app; a group is one command there.</summary>
    public const int MaxCommands = 50;

    /// <summary>Longest description, in UTF-16 units.</summary>
    public const int MaxDescription = 2000;

    /// <inheritdoc/>
    public IEnumerable<string> Problems(IReadOnlyList<CommandDescriptor> commands, Locales locales)
    {
        var names = commands.Select(command => command.Name.Split(' ')[0]).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > MaxCommands)
            yield return $"There are {names.Count} slash commands; Slack takes {MaxCommands}. Put some into groups.";
        foreach (var name in names.Where(name => !NamePattern.IsMatch(name)))
            yield return $"/{name} is no slash command on Slack; use at most 31 lower-case letters, digits, - or _.";
        foreach (var command in commands)
        {
            foreach (var say in locales.All.Where(say => say.Description(command).Length > MaxDescription))
                yield return $"/{command.Name}: the description in \"{say.Locale}\" is longer than Slack's {MaxDescription}. Shorten {command.Key}.description.";
        }
    }

    [GeneratedRegex("^[a-z0-9_-]{1,31}$")]
    private static partial Regex NamePattern { get; }
}
