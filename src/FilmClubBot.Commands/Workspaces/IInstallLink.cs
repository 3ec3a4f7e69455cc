using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Workspaces;

/// <summary>Where people add the bot to a guild or a workspace of a platform.</summary>
public interface IInstallLink
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>The address; null where the settings do not have what it needs.</summary>
    Uri? Address { get; }

    /// <summary>Whether everybody may follow it, and not only the operator.</summary>
    bool IsForEverybody { get; }
}
