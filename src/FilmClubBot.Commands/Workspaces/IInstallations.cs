using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Workspaces;

/// <summary>
/// With what the bot acts in the society's workspace, where it was installed there by a link and not by a token in the settings. Each change
/// takes effect immediately, outside any command.
/// </summary>
public interface IInstallations
{
    /// <summary>The installation on a platform; null for none.</summary>
    Task<Installation?> Find(Platform platform, CancellationToken cancellationToken);

    /// <summary>Stores, changes or deletes the installation on a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="change">Gets the stored installation, null for none; what it returns is stored, and null deletes it. It must not wait for anything.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The installation now; null for none.</returns>
    Task<Installation?> Change(Platform platform, Func<Installation?, Installation?> change, CancellationToken cancellationToken);
}

/// <summary>The bot in a workspace.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Workspace">The platform's id of the workspace.</param>
/// <param name="Secret">The tokens, encrypted; only the platform's adapter reads them.</param>
/// <param name="Since">When it was installed.</param>
/// <param name="By">Who installed it: the account's id.</param>
public sealed record Installation(Platform Platform, string Workspace, string Secret, Instant Since, string By)
{
    // The default text of a record would write the secret to the log.
    /// <inheritdoc/>
    public override string ToString() => $"{Workspace} on {Platform}, installed by {By}";
}
