using System.Reflection;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>Every command there is, checked when the program starts.</summary>
public sealed class CommandCatalog
{
    private readonly Dictionary<string, CommandDescriptor> _byName;
    private readonly Dictionary<string, CommandDescriptor> _byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Builds the catalogue.</summary>
    /// <param name="commands">The command classes.</param>
    /// <param name="locales">The words that every command must have.</param>
    /// <param name="platforms">The platforms whose limits every command must respect.</param>
    /// <exception cref="InvalidCommandException">A name is used twice, a text is missing or a limit is exceeded; all problems are listed.</exception>
    public CommandCatalog(IEnumerable<Type> commands, Locales locales, IEnumerable<IPlatformLimits> platforms)
    {
        HelpWords = locales.All.SelectMany(say => (say.Find("typing.helpwords") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Commands = [.. commands.Select(CommandDescriptor.Of).Select(command => WithWords(command, locales)).OrderBy(command => command.Name, StringComparer.Ordinal)];
        var groups = Commands.SelectMany(command => GroupsOf(command.Name)).ToHashSet(StringComparer.Ordinal);
        List<string> problems =
        [
            .. Commands.GroupBy(command => command.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => $"/{group.Key} is claimed by {string.Join(" and ", group.Select(command => command.CommandType.Name))}; rename one."),
            .. Commands.Where(command => command.AsSubcommand is null && groups.Contains(command.Name))
                .Select(command => $"/{command.Name} is both a command and a group; give it AsSubcommand, the name it has within the group."),
            .. Commands.Where(command => command.AsSubcommand is { } alias && Commands.Any(other => other.Name == $"{command.Name} {alias}"))
                .Select(command => $"/{command.Name} {command.AsSubcommand} is claimed twice; choose another AsSubcommand."),
            .. locales.All.SelectMany(words => Commands.SelectMany(command => words.MissingFor(command))).Distinct(StringComparer.Ordinal),
            .. platforms.SelectMany(platform => platform.Problems(Commands, locales)),
        ];
        if (problems.Count > 0)
            throw new InvalidCommandException(string.Join(Environment.NewLine, problems));
        _byName = Commands.ToDictionary(command => command.Name, StringComparer.Ordinal);
        foreach (var command in Commands.Where(command => command.AsSubcommand is not null))
            _byName.Add($"{command.Name} {command.AsSubcommand}", command);
        foreach (var (word, command) in locales.All.SelectMany(say => Commands.SelectMany(command => WordsFor(command, say).Select(word => (word, command)))))
            _byWord.TryAdd(word, command);
    }

    /// <summary>The commands by name.</summary>
    public IReadOnlyList<CommandDescriptor> Commands { get; }

    /// <summary>What is typed after a command's name to ask how it is used, in every language.</summary>
    public IReadOnlySet<string> HelpWords { get; }

    /// <summary>The command of that name, without the slash; null when there is none.</summary>
    public CommandDescriptor? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// The command that people mean by a word that is no command's name, in any language: <c>movie</c>, <c>hilfe</c>. To be offered, not carried
    /// out; null when there is none.
    /// </summary>
    public CommandDescriptor? FindByWord(string word) => _byWord.GetValueOrDefault(word);

    /// <summary>The optional text of a command that has these words, separated by commas.</summary>
    public static string WordsKeyOf(CommandDescriptor command) => "typing.commands." + command.Key;

    /// <summary>The subcommands of a group, by name; none when the name is not that of a group.</summary>
    public IReadOnlyList<CommandDescriptor> Group(string name) => [.. Commands.Where(command => command.Name.StartsWith(name + " ", StringComparison.Ordinal))];

    /// <summary>The command classes of an assembly.</summary>
    public static IEnumerable<Type> In(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsDefined(typeof(CommandAttribute)));

    // "watch pause now" is in the groups "watch" and "watch pause".
    private static IEnumerable<string> GroupsOf(string name) => name.Select((letter, at) => (letter, at)).Where(place => place.letter == ' ').Select(place => name[..place.at]);

    private static string[] WordsFor(CommandDescriptor command, Phrases say) =>
        (say.Find(WordsKeyOf(command)) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static CommandDescriptor WithWords(CommandDescriptor command, Locales locales) => command with
    {
        Options = [.. command.Options.Select(option => option with { Words = OptionWords.Of(command, option, locales), OtherNames = [.. OptionWords.NamesOf(command, option, locales)] })],
    };
}
