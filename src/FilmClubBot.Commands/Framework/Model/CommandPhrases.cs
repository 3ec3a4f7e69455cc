using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>A language's texts for a command, its options and their values: the tree of texts mirrors the commands.</summary>
public static class CommandPhrases
{
    /// <summary>What the command does, in a line.</summary>
    public static string Description(this Phrases say, CommandDescriptor command) => say[$"{command.Key}.description"];

    /// <summary>What a group of commands is for, in a line.</summary>
    public static string GroupDescription(this Phrases say, string group) => say[$"{group}.group"];

    /// <summary>The command's name in Slack's menu of shortcuts, for a command that <see cref="CommandDescriptor.IsShortcut"/>.</summary>
    public static string AsShortcut(this Phrases say, CommandDescriptor command) => say[$"{command.Key}.shortcut"];

    /// <summary>The command's name on a member, for a command with a <see cref="CommandDescriptor.MemberOption"/>.</summary>
    public static string OnMember(this Phrases say, CommandDescriptor command) => say[$"{command.Key}.onmember"];

    /// <summary>The command's name on a chat message, for a command with a <see cref="CommandDescriptor.MessageOption"/>.</summary>
    public static string OnMessage(this Phrases say, CommandDescriptor command) => say[$"{command.Key}.message"];

    /// <summary>What the option is for, in a line.</summary>
    public static string Description(this Phrases say, CommandDescriptor command, OptionDescriptor option) => option.IsPrivacy ? say["private.option"] : say[$"{command.Key}.options.{option.Name}"];

    /// <summary>The name of a fixed value of an option.</summary>
    public static string Choice(this Phrases say, CommandDescriptor command, OptionDescriptor option, string choice) => say[ChoiceKey(command, option, choice)];

    /// <summary>The key of the name of a fixed value of an option.</summary>
    internal static string ChoiceKey(CommandDescriptor command, OptionDescriptor option, string choice) => $"{command.Key}.choices.{option.Name}.{choice}";

    /// <summary>One line for each text that the command needs and the language lacks.</summary>
    public static IEnumerable<string> MissingFor(this Phrases say, CommandDescriptor command) =>
        KeysOf(command).Where(key => say.Find(key) is null)
            .Select(key => $"config/locales/{say.Locale} lacks \"{key}\"; add it.");

    /// <summary>The texts that a command needs in every language.</summary>
    public static IEnumerable<string> KeysOf(CommandDescriptor command) =>
    [
        $"{command.Key}.description",
        .. command.IsInGroup ? new[] { $"{command.Group}.group" } : [],
        .. command.Confirmation == Confirmation.None ? [] : new[] { $"{command.Key}.form.title", $"{command.Key}.form.send", $"{command.Key}.form.close" },
        .. command.IsShortcut ? new[] { $"{command.Key}.shortcut" } : [],
        .. command.MemberOption is null ? [] : new[] { $"{command.Key}.onmember" },
        .. command.MessageOption is null ? [] : new[] { $"{command.Key}.message" },
        .. command.Options.Where(option => option.IsAsked).Select(option => $"{command.Key}.options.{option.Name}"),
        .. command.Options.SelectMany(option => option.Choices.Select(choice => ChoiceKey(command, option, choice))),
        .. command.Options.Where(option => option.Kind is OptionKind.Text or OptionKind.File && option.ValueType != typeof(string))
            .Select(option => $"types.{option.ValueType.Name.ToLowerInvariant()}"),
    ];
}
