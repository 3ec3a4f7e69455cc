using System.Reflection;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>Every command there is, checked when the program starts.</summary>
public sealed class CommandCatalog
{
    private readonly Dictionary<string, CommandDescriptor> _byName;

    /// <summary>Builds the catalogue.</summary>
    /// <param name="commands">The command classes.</param>
    /// <param name="locales">The words that every command must have.</param>
    /// <param name="platforms">The platforms whose limits every command must respect.</param>
    /// <exception cref="InvalidCommandException">A name is used twice, a text is missing or a limit is exceeded; all problems are listed.</exception>
    public CommandCatalog(IEnumerable<Type> commands, Locales locales, IEnumerable<IPlatformLimits> platforms)
    {
        Commands = [.. commands.Select(CommandDescriptor.Of).OrderBy(command => command.Name, StringComparer.Ordinal)];
        List<string> problems =
        [
            .. Commands.GroupBy(command => command.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => $"/{group.Key} is claimed by {string.Join(" and ", group.Select(command => command.CommandType.Name))}; rename one."),
            .. Commands.Where(command => command.AsSubcommand is null && Commands.Any(other => other.Name.StartsWith(command.Name + " ", StringComparison.Ordinal)))
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
    }

    /// <summary>The commands by name.</summary>
    public IReadOnlyList<CommandDescriptor> Commands { get; }

    /// <summary>The command of that name, without the slash; null when there is none.</summary>
    public CommandDescriptor? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The command classes of an assembly.</summary>
    public static IEnumerable<Type> In(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.GetCustomAttribute<CommandAttribute>() is not null);
}
