using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Workspaces;

/// <summary>The Discord guild and the Slack workspace that a moderator has confirmed as the society's: at most one of each platform.</summary>
public interface IBoundWorkspaces
{
    /// <summary>The society's workspace on a platform; null while none is confirmed.</summary>
    Task<BoundWorkspace?> Find(Platform platform, CancellationToken cancellationToken);

    /// <summary>Stores a workspace unless the society already has one there, or another society has this one. Takes effect immediately.</summary>
    /// <returns>The society's workspace now; null when this one is another society's.</returns>
    Task<BoundWorkspace?> Bind(BoundWorkspace workspace, CancellationToken cancellationToken);

    /// <summary>Forgets the society's workspace on a platform.</summary>
    /// <returns>The forgotten one; null when there was none.</returns>
    Task<BoundWorkspace?> Unbind(Platform platform, CancellationToken cancellationToken);
}

/// <summary>A guild of Discord or a workspace of Slack that is the society's.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Since">When it was confirmed.</param>
/// <param name="By">Who confirmed it: the account's id and its name at that time.</param>
public sealed record BoundWorkspace(Platform Platform, string Id, Instant Since, Account By)
{
    /// <summary>The binding in the operator's language, with the verb that undoes it.</summary>
    public string Describe(Phrases say) => say[
        "doctor.bound",
        ("id", Id), ("platform", Platform), ("since", InstantPattern.General.Format(Since)), ("name", By.Name), ("account", By.ExternalId), ("undo", $"unbind {Platform.ToString().ToLowerInvariant()}")];

    /// <summary>The binding in a sentence, for the log, which names no member.</summary>
    public override string ToString() => $"Only {Id} is heard on {Platform}, since {InstantPattern.General.Format(Since)}.";
}
