using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Clubs;

/// <summary>For a program of one club: its services are the program's.</summary>
public sealed class SoleClub(IServiceProvider services) : IClubs
{
    private static readonly IReadOnlyList<DueClub> _itself = [new(ClubId.OfSettings)];

    /// <inheritdoc/>
    public ValueTask<ClubUse?> Use(ClubId club, CancellationToken cancellationToken) => ValueTask.FromResult(club == ClubId.OfSettings ? new ClubUse(club, services) : null);

    /// <inheritdoc/>
    public ValueTask<ClubUse> OfWorkspace(Platform platform, string? workspace, CancellationToken cancellationToken) => ValueTask.FromResult(new ClubUse(ClubId.OfSettings, services));

    /// <inheritdoc/>
    public ValueTask<ClubPlace?> At(string name, CancellationToken cancellationToken) => ValueTask.FromResult<ClubPlace?>(null);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DueClub>> With(ClubWorkKind kind, CancellationToken cancellationToken) => ValueTask.FromResult(_itself);
}
