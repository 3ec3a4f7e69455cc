using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Clubs;

/// <summary>
/// The clubs of the database. It and <see cref="IClubWork"/> are the only ports that read across clubs; neither returns anything that a club
/// has stored.
/// </summary>
public interface IClubDirectory
{
    /// <summary>A club; null if there is none, or it was deleted.</summary>
    Task<ListedClub?> Find(ClubId club, CancellationToken cancellationToken);

    /// <summary>The club that a guild or a workspace belongs to; null if it belongs to none.</summary>
    Task<ListedClub?> OfWorkspace(Platform platform, string workspace, CancellationToken cancellationToken);

    /// <summary>The platforms' ids of the guilds and workspaces that belong to a club.</summary>
    Task<IReadOnlyList<string>> WorkspacesOf(ClubId club, CancellationToken cancellationToken);

    /// <summary>The club that has or had a name in the addresses of its pages; null if none had it.</summary>
    Task<ListedClub?> AtAddress(string name, CancellationToken cancellationToken);

    /// <summary>All clubs that were not deleted, in the order of their keys.</summary>
    Task<IReadOnlyList<ListedClub>> All(CancellationToken cancellationToken);

    /// <summary>Founds a club for a guild or a workspace. Takes effect immediately. One that left is active again, with what it had.</summary>
    /// <returns>The club that the workspace belongs to now: the new one, or another one that was founded for it before.</returns>
    Task<ListedClub> Found(ClubCharter charter, FoundingWorkspace workspace, CancellationToken cancellationToken);

    /// <summary>Records that a club left, or that it is back.</summary>
    /// <returns>Whether the club exists and its state changed.</returns>
    Task<bool> SetState(ClubId club, ClubState state, Instant since, CancellationToken cancellationToken);

    /// <summary>The clubs that left before a time.</summary>
    Task<IReadOnlyList<ClubId>> LeftBefore(Instant time, CancellationToken cancellationToken);

    /// <summary>Deletes everything that a club has stored, its workspaces and its name. Its key is not given again.</summary>
    Task Delete(ClubId club, Instant now, CancellationToken cancellationToken);
}

/// <summary>A club as the directory lists it.</summary>
/// <param name="Club">The club.</param>
/// <param name="State">Its state.</param>
/// <param name="Since">When it got its state; null for the club of the settings.</param>
/// <param name="FoundedOn">The platform whose moderator founded it; null for the club of the settings.</param>
public sealed record ListedClub(Club Club, ClubState State, Instant? Since, Platform? FoundedOn);

/// <summary>What a club is founded with; its moderators can change all of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Zone">The zone of its wall-clock times.</param>
/// <param name="Locale">The language of its messages.</param>
public sealed record ClubCharter(string Name, DateTimeZone Zone, string Locale);

/// <summary>The guild or workspace that a club is founded for.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Since">When it was confirmed.</param>
/// <param name="By">Who confirmed it: the account's id and its name at that time.</param>
public sealed record FoundingWorkspace(Platform Platform, string Id, Instant Since, Account By);

/// <summary>Whether a club is served.</summary>
public enum ClubState
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>It is not served any more: what it stored is kept for a while, in case it returns.</summary>
    Left,

    /// <summary>What it stored was deleted.</summary>
    Deleted,
}
