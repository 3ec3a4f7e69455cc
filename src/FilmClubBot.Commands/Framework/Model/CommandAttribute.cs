using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>Makes a class a slash command. Nothing else registers it.</summary>
/// <param name="name">Lower-case words separated by a space: <c>rate</c>, or <c>quote hide</c> for a subcommand.</param>
/// <param name="permission">Who may run it.</param>
/// <param name="topic">Where <c>/help</c> lists it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandAttribute(string name, Permission permission, CommandTopic topic) : Attribute
{
    /// <summary>The command's name without the slash.</summary>
    public string Name { get; } = name;

    /// <summary>Who may run it.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>Where <c>/help</c> lists it.</summary>
    public CommandTopic Topic { get; } = topic;

    /// <summary>
    /// The command's name as a subcommand, where its name is also that of a group: Discord does not accept <c>/quote</c> next to
    /// <c>/quote hide</c>, so it is <c>/quote random</c> there.
    /// </summary>
    public string? AsSubcommand { get; init; }

    /// <summary>
    /// Whether Slack offers the command's form in its menu of shortcuts, from any place. The entry's name is in the locale as
    /// <c>shortcut</c>, next to the command's description.
    /// </summary>
    public bool IsShortcut { get; init; }

    /// <summary>Whether the pipeline asks before it carries the command out, because it destroys something.</summary>
    public Confirmation Confirmation { get; init; }

    /// <summary>
    /// Whether the reply depends on films, reviews and their readings alone, so that it is the same for every caller until a review
    /// or a moderator changes one. Such a reply is cached, and its caller is not recognised: the member has no key.
    /// </summary>
    public bool IsFromReviewsAlone { get; init; }

    /// <summary>
    /// Whether the command only reads. What it would write is discarded, and its caller may ask for the reply for themselves
    /// (<see cref="OptionDescriptor.Private"/>).
    /// </summary>
    public bool IsReading { get; init; }

    /// <summary>Whether only the caller sees the reply, and that there is one. Replies to a moderator's command are, unless <see cref="IsPosting"/>.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether a moderator's command replies with what it posts for everybody in the channel.</summary>
    public bool IsPosting { get; init; }
}
