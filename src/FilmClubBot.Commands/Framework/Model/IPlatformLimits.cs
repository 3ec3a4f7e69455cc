using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>What a platform refuses in a slash command; each adapter states its own, with the source.</summary>
public interface IPlatformLimits
{
    /// <summary>One line for each limit that the commands break, saying which and how to mend it; empty when none.</summary>
    IEnumerable<string> Problems(IReadOnlyList<CommandDescriptor> commands, Locales locales);
}
