using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Clubs;

/// <summary>The services of a club, which exist at least until it is disposed.</summary>
/// <param name="club">The club.</param>
/// <param name="services">Its services.</param>
/// <param name="end">Called when it is disposed; null for services that exist as long as the program.</param>
/// <param name="outdated">Cancelled when the club was changed or left, so that a use that lasts is to be ended.</param>
public sealed class ClubUse(ClubId club, IServiceProvider services, Action? end = null, CancellationToken outdated = default) : IDisposable
{
    private Action? _end = end;

    /// <summary>The club.</summary>
    public ClubId Club => club;

    /// <summary>Its services.</summary>
    public IServiceProvider Services => services;

    /// <summary>Cancelled when the club was changed or left: these services are replaced by others.</summary>
    public CancellationToken Outdated => outdated;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
