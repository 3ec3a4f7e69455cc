using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Workspaces;

/// <summary>Asks a platform that does not report it whether the bot was removed from a workspace.</summary>
public interface IWorkspaceMembership
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>Whether the bot is in a workspace; null if the platform does not say.</summary>
    Task<bool?> IsMember(string workspace, CancellationToken cancellationToken);
}
