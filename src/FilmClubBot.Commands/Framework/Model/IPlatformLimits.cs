using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>A platform's limits for slash commands; each adapter implements its own, citing the source.</summary>
public interface IPlatformLimits
{
    /// <summary>One line for each limit that the commands exceed, stating which and how to fix it; empty when none.</summary>
    IEnumerable<string> Problems(IReadOnlyList<CommandDescriptor> commands, Locales locales);
}
