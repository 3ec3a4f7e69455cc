using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Clubs;

/// <summary>
/// The clubs that this program serves, each with services of its own: no cache, queue or setting of one is another's. What comes from a
/// platform, and what is due by the clock, is handled by the services of the club that it belongs to.
/// </summary>
public interface IClubs
{
    /// <summary>The services of a club; null if the program does not serve it. Dispose the result when the work has ended.</summary>
    ValueTask<ClubUse?> Use(ClubId club, CancellationToken cancellationToken);

    /// <summary>
    /// The services that handle what comes from a guild or a workspace: those of its club, otherwise those of the settings' club, which refuse
    /// strangers.
    /// </summary>
    /// <param name="platform">The platform.</param>
    /// <param name="workspace">The guild or workspace; null for a place outside any.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    ValueTask<ClubUse> OfWorkspace(Platform platform, string? workspace, CancellationToken cancellationToken);

    /// <summary>The founded club that has or had a name in the addresses of its pages; null for none that is served.</summary>
    ValueTask<ClubPlace?> At(string name, CancellationToken cancellationToken);

    /// <summary>The clubs that may have work of a kind.</summary>
    ValueTask<IReadOnlyList<DueClub>> With(ClubWorkKind kind, CancellationToken cancellationToken);
}

/// <summary>Where the pages of a founded club are.</summary>
/// <param name="Club">The club.</param>
/// <param name="Name">Its present name in their addresses.</param>
public sealed record ClubPlace(ClubId Club, string Name);
