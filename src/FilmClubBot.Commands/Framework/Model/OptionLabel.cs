using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>What an option is called in a language.</summary>
internal static class OptionLabel
{
    /// <summary>The option's label in a form; its name where it has none, or where the label is the name with a capital letter.</summary>
    public static string Within(CommandDescriptor command, OptionDescriptor option, Phrases say) =>
        Of(command, option, say) is var label && label.Equals(option.Name, StringComparison.OrdinalIgnoreCase) ? option.Name : label;

    /// <summary>The option's label in a form; its name where it has none.</summary>
    public static string Of(CommandDescriptor command, OptionDescriptor option, Phrases say) => say.Find($"{command.Key}.labels.{option.Name}") ?? option.Name;
}
