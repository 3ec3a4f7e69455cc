using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Testing;

namespace FilmClubBot.Commands.Tests.Documents;

/// <summary>Writes <c>docs/commands.md</c>: every command with its options, from the descriptors and the words.</summary>
internal static class CommandReference
{
    private const string ExampleFilm = "Her (2013)";

    /// <summary>The reference as Markdown.</summary>
    public static string Write(CommandCatalog catalog, Phrases say) => string.Join("\n\n",
    [
        $"""
        # Commands

        Made from the command classes and their words in `config/locales/{say.Locale}`; a test compares. After a change, renew it with
        `{Approved.Renewal}`. Each command that only reads also takes `{OptionDescriptor.Private.Name}:yes`: its reply is then shown to you alone.
        """,
        .. catalog.Commands.GroupBy(command => command.Permission).OrderBy(group => group.Key).SelectMany(group => (IEnumerable<string>)
        [
            $"## {(group.Key == Permission.Member ? "For everyone" : "For moderators")}",
            .. group.SelectMany(command => Parts(command, say)),
        ]),
    ]);

    private static IEnumerable<string> Parts(CommandDescriptor command, Phrases say)
    {
        yield return $"### /{command.Name}";
        yield return say.Description(command) + ".";
        if (command.Options.Any(option => option.IsAsked))
            yield return string.Join('\n', command.Options.Where(option => option.IsAsked).Select(option => $"- `{option.Name}:` {say.Description(command, option)} ({Format(option, say)})"));
        if (ShowHelp.Explanation(command, say) is { } explanation)
            yield return explanation;
        if (say.Find($"{command.Key}.example") is not null)
            yield return $"For example: `{say[$"{command.Key}.example", ("film", CommandCall.Quote(ExampleFilm))]}`";
        if (command.Confirmation != Confirmation.None)
            yield return "Asks first, unless `confirm:yes` is given.";
        if (command.AsSubcommand is { } alias)
            yield return $"On Discord: `/{command.Name} {alias}`";
        if (command.MessageOption is { } filled)
            yield return $"On a message: “{say.OnMessage(command)}”, with the message's {(filled.Kind == OptionKind.File ? "file" : "text")} as `{filled.Name}:`";
    }

    private static string Format(OptionDescriptor option, Phrases say)
    {
        var kind = option.Kind switch
        {
            OptionKind.Suggested => "suggested while it is typed",
            OptionKind.Toggle => say["types.toggle"],
            OptionKind.Number => say["types.number"],
            OptionKind.Choice => string.Join(", ", option.Choices.Select(choice => $"`{choice}`")),
            _ when option.ValueType != typeof(string) => say[$"types.{option.ValueType.Name.ToLowerInvariant()}"],
            _ => $"at most {option.MaxLength} characters",
        };
        return option.IsRequired ? "needed; " + kind
            : option is { Kind: OptionKind.Choice or OptionKind.Number, Default: { } otherwise } ? $"{kind}; otherwise `{otherwise.ToString()!.ToLowerInvariant()}`"
            : kind;
    }
}
