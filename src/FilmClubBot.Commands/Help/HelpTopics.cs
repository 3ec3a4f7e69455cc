using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Help;

/// <summary>What people want of the bot: the groups in which <c>/help</c> lists the commands.</summary>
internal enum HelpTopic
{
    /// <summary>What is known of films.</summary>
    Films,

    /// <summary>When to see one together.</summary>
    Screenings,

    /// <summary>What to see next.</summary>
    Votes,

    /// <summary>The caller's own ratings and accounts.</summary>
    Mine,

    /// <summary>For moderators: reviews and what was read in them.</summary>
    Library,

    /// <summary>For moderators: channels, feeds, members.</summary>
    Society,
}

/// <summary>Assigns commands to topics.</summary>
internal static class HelpTopics
{
    // By the command's name, or else by the first word of it.
    private static readonly Dictionary<string, HelpTopic> _topics = new(StringComparer.Ordinal)
    {
        ["ask"] = HelpTopic.Films, ["discuss"] = HelpTopic.Films, ["film"] = HelpTopic.Films, ["quote"] = HelpTopic.Films, ["quotes"] = HelpTopic.Films,
        ["ratings"] = HelpTopic.Films, ["reviews"] = HelpTopic.Films, ["themes"] = HelpTopic.Films, ["top"] = HelpTopic.Films,
        ["calendar"] = HelpTopic.Screenings, ["home"] = HelpTopic.Screenings, ["programme"] = HelpTopic.Screenings, ["react"] = HelpTopic.Screenings,
        ["rsvp"] = HelpTopic.Screenings, ["screening"] = HelpTopic.Screenings, ["watch"] = HelpTopic.Screenings,
        ["ballot"] = HelpTopic.Votes, ["suggest"] = HelpTopic.Votes, ["watchlist"] = HelpTopic.Votes,
        ["help"] = HelpTopic.Mine, ["link"] = HelpTopic.Mine, ["mine"] = HelpTopic.Mine, ["rate"] = HelpTopic.Mine, ["session"] = HelpTopic.Mine,
        ["signin"] = HelpTopic.Mine, ["taste"] = HelpTopic.Mine, ["undo"] = HelpTopic.Mine, ["unlink"] = HelpTopic.Mine, ["unrate"] = HelpTopic.Mine,
        ["films"] = HelpTopic.Library, ["quote add"] = HelpTopic.Library, ["quote hide"] = HelpTopic.Library, ["quote show"] = HelpTopic.Library,
        ["review"] = HelpTopic.Library, ["theme"] = HelpTopic.Library,
        ["audit"] = HelpTopic.Society, ["channel"] = HelpTopic.Society, ["feeds"] = HelpTopic.Society, ["member"] = HelpTopic.Society, ["post"] = HelpTopic.Society,
    };

    /// <summary>Whether a command has a topic of its own; without, it is listed by its permission.</summary>
    public static bool IsAssigned(CommandDescriptor command) => _topics.ContainsKey(command.Name) || _topics.ContainsKey(command.Group);

    /// <summary>The topic of a command.</summary>
    public static HelpTopic Of(CommandDescriptor command) =>
        _topics.TryGetValue(command.Name, out var own) || _topics.TryGetValue(command.Group, out own) ? own
        : command.Permission == Permission.Member ? HelpTopic.Mine : HelpTopic.Society;

    /// <summary>The topic's name.</summary>
    public static string Name(HelpTopic topic, Phrases say) => say[$"help.choices.topic.{Value(topic)}"];

    /// <summary>The topic's value in a call.</summary>
    public static string Value(HelpTopic topic) => topic.ToString().ToLowerInvariant();
}
