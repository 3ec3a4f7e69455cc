using NodaTime;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>Deletes saved calls whose retention period is over: see <see cref="ISavedCalls"/>.</summary>
public interface IOldCalls
{
    /// <summary>Immediately deletes calls that were last saved before a moment.</summary>
    /// <returns>The number of deleted calls.</returns>
    Task<int> Forget(Instant before, CancellationToken cancellationToken);
}
