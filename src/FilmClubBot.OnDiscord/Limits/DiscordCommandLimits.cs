using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.OnDiscord.Limits;

/// <summary>
/// Discord's limits on slash commands. Source: Discord's API documentation, "Application Commands", and its OpenAPI
/// document.
/// </summary>
public sealed partial class DiscordCommandLimits : IPlatformLimits
{
    /// <summary>Most commands of one application in one guild or globally; a group counts once.</summary>
    public const int MaxCommands = 100;

    /// <summary>Most options of a command, and most subcommands of a group.</summary>
    public const int MaxOptions = 25;

    /// <summary>Most fixed choices of an option, and most suggestions.</summary>
    public const int MaxChoices = 25;

    /// <summary>Most entries of the menu of messages, and of that of members.</summary>
    public const int MaxEntries = 5;

    /// <summary>Longest name of a menu's entry, in UTF-16 units.</summary>
    public const int MaxEntryName = 32;

    /// <summary>Longest description of a command or an option, in UTF-16 units.</summary>
    public const int MaxDescription = 100;

    /// <summary>Longest label of a choice, in UTF-16 units.</summary>
    public const int MaxChoiceName = 100;

    /// <summary>
    /// Most units of a command's name, descriptions and choices summed; a group includes all its subcommands. Of a text in
    /// several languages the longest counts.
    /// </summary>
    public const int MaxSummed = 8000;

    /// <inheritdoc/>
    public IEnumerable<string> Problems(IReadOnlyList<CommandDescriptor> commands, Locales locales)
    {
        var groups = commands.GroupBy(command => command.Group, StringComparer.Ordinal).ToList();
        if (groups.Count > MaxCommands)
            yield return $"There are {groups.Count} commands; Discord takes {MaxCommands}. Put some into groups.";
        foreach (var group in groups.Where(group => group.Count() > MaxOptions))
            yield return $"The group /{group.Key} has {group.Count()} commands; Discord takes {MaxOptions}. Split it.";
        foreach (var group in groups.Where(group => group.First().IsInGroup))
        {
            foreach (var say in locales.All.Where(say => say.GroupDescription(group.Key).Length is 0 or > MaxDescription))
                yield return $"/{group.Key}: the description in \"{say.Locale}\" is {say.GroupDescription(group.Key).Length} long; Discord takes 1 to {MaxDescription}. Mend {group.Key}.group.";
        }

        foreach (var (menu, entries) in new[] { ("messages", commands.Count(command => command.MessageOption is not null)), ("members", commands.Count(command => command.MemberOption is not null)) })
        {
            if (entries > MaxEntries)
                yield return $"The menu of {menu} has {entries} entries; Discord takes {MaxEntries}.";
        }

        foreach (var problem in commands.SelectMany(command => locales.All.SelectMany(say => Problems(command, say))).Distinct())
            yield return problem;
        foreach (var group in groups)
        {
            var summed = group.Sum(command => Summed(command, locales)) + (group.First().IsInGroup ? group.Key.Length + locales.All.Max(say => say.GroupDescription(group.Key).Length) : 0);
            if (summed > MaxSummed)
                yield return $"/{group.Key} has {summed} characters of names and descriptions; Discord takes {MaxSummed}. Shorten them.";
        }
    }

    [GeneratedRegex(@"^[-_\p{L}\p{N}]{1,32}$")]
    private static partial Regex NamePattern { get; }

    private static IEnumerable<string> Problems(CommandDescriptor command, Phrases say)
    {
        foreach (var word in command.Name.Split(' ').Where(word => !NamePattern.IsMatch(word)))
            yield return $"/{command.Name}: \"{word}\" is no name on Discord; use 1 to 32 letters, digits, - or _.";
        var asked = command.Options.Count(option => option.IsOffered);
        if (asked > MaxOptions)
            yield return $"/{command.Name} has {asked} options; Discord takes {MaxOptions}.";
        if (say.Description(command).Length is 0 or > MaxDescription)
            yield return $"/{command.Name}: the description in \"{say.Locale}\" is {say.Description(command).Length} long; Discord takes 1 to {MaxDescription}. Mend {command.Key}.description.";
        foreach (var entry in Entries(command, say).Where(entry => entry.Length is 0 or > MaxEntryName))
            yield return $"/{command.Name}: the entry \"{entry}\" in \"{say.Locale}\" is {entry.Length} long; Discord takes 1 to {MaxEntryName}. Shorten it.";
        foreach (var option in command.Options.Where(option => option.IsOffered))
        {
            if (!NamePattern.IsMatch(option.Name))
                yield return $"/{command.Name}: \"{option.Name}\" is no option name on Discord; use 1 to 32 letters, digits, - or _.";
            if (say.Description(command, option).Length is 0 or > MaxDescription)
                yield return $"/{command.Name}: the description of {option.Name} in \"{say.Locale}\" is {say.Description(command, option).Length} long; Discord takes 1 to {MaxDescription}. Mend {command.Key}.options.{option.Name}.";
            if (option.Choices.Count > MaxChoices)
                yield return $"/{command.Name}: {option.Name} has {option.Choices.Count} choices; Discord takes {MaxChoices}. Use [Suggest<…>].";
            foreach (var choice in option.Choices.Where(choice => say.Choice(command, option, choice).Length > MaxChoiceName))
                yield return $"/{command.Name}: the choice {choice} of {option.Name} in \"{say.Locale}\" is longer than {MaxChoiceName}. Shorten it.";
        }
    }

    private static IEnumerable<string> Entries(CommandDescriptor command, Phrases say) =>
        [.. command.MessageOption is null ? [] : new[] { say.OnMessage(command) }, .. command.MemberOption is null ? [] : new[] { say.OnMember(command) }];

    private static int Summed(CommandDescriptor command, Locales locales)
    {
        return command.Name.Length + Longest(say => say.Description(command))
            + command.Options.Where(option => option.IsOffered).Sum(option =>
                option.Name.Length + Longest(say => say.Description(command, option))
                + option.Choices.Sum(choice => choice.Length + Longest(say => say.Choice(command, option, choice))));

        int Longest(Func<Phrases, string> text) => locales.All.Max(say => text(say).Length);
    }
}
