using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Clubs;

/// <summary>
/// The club itself, as its moderators change it. Its services are made again with the changed values within <see cref="Workspaces.SocietyWorkspaces.Validity"/>.
/// The club of the settings is stored as the settings have it, at every start.
/// </summary>
public interface IOwnClub : IChangeable<ClubId, Club>
{
    /// <summary>The club as it is stored now.</summary>
    Task<Club?> Find(ClubId club, CancellationToken cancellationToken);

    /// <summary>The names that the club has or had in the addresses of its pages. A changed <see cref="Club.Address"/> is added to them.</summary>
    Task<IReadOnlyList<string>> Addresses(CancellationToken cancellationToken);
}
