namespace FilmClubBot.Commands.Framework.Model;

/// <summary>What people want of the bot: the groups in which <c>/help</c> lists the commands.</summary>
public enum CommandTopic
{
    /// <summary>What is known of films, and what members make of them.</summary>
    Films,

    /// <summary>When to see one together.</summary>
    Screenings,

    /// <summary>Who does what at a screening.</summary>
    Jobs,

    /// <summary>What to see next.</summary>
    Votes,

    /// <summary>The caller's accounts and data.</summary>
    Mine,

    /// <summary>For moderators: reviews and what was read in them.</summary>
    Library,

    /// <summary>For moderators: what is announced where.</summary>
    Outlets,

    /// <summary>For moderators: feeds, members, settings.</summary>
    Society,
}
