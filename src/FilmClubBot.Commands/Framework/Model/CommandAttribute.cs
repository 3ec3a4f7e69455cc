using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>Makes a class a slash command. Nothing else registers it.</summary>
/// <param name="name">Lower-case words parted by a space: <c>rate</c>, or <c>quote hide</c> for a subcommand.</param>
/// <param name="permission">Who may run it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandAttribute(string name, Permission permission) : Attribute
{
    /// <summary>The command's name without the slash.</summary>
    public string Name { get; } = name;

    /// <summary>Who may run it.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>
    /// What a command is called as a subcommand, where its name is also that of a group: <c>/quote</c> stands beside
    /// <c>/quote hide</c>, and Discord, which takes no such neighbours, has it as <c>/quote random</c>.
    /// </summary>
    public string? AsSubcommand { get; init; }

    /// <summary>
    /// Whether the answer is made of films, reviews and what was read in them alone: the same for whoever asks, until a review
    /// or a moderator changes one. Such an answer is remembered.
    /// </summary>
    public bool IsFromReviewsAlone { get; init; }
}
