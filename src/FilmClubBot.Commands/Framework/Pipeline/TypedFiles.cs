using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>
/// Removes files that were typed. A platform reads a file with the bot's own rights, so that only the platform may state which one: a typed id or
/// address could be of a file that its writer may not read. On the command line a path is typed by the person who owns the machine.
/// </summary>
internal static class TypedFiles
{
    /// <summary>An invocation without the files that were typed; the command then asks for them.</summary>
    public static Invocation Without(Invocation typed, CommandCatalog catalog) => typed.Account.Platform == Platform.CommandLine
        || catalog.Find(typed.Call.Command) is not { } command
        || typed.Call.Options.Keys.All(name => command.Option(name)?.Kind != OptionKind.File)
            ? typed
            : typed with { Call = typed.Call with { Options = typed.Call.Options.Where(entry => command.Option(entry.Key)?.Kind != OptionKind.File).ToDictionary(StringComparer.Ordinal) } };

    /// <summary>The other readings of the same text, without the files.</summary>
    public static IReadOnlyList<CommandCall> Without(IReadOnlyList<CommandCall> others, Func<CommandCall, Invocation> invocation, CommandCatalog catalog) =>
        [.. others.Select(other => Without(invocation(other), catalog).Call)];
}
