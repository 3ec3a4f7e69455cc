using NodaTime;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>Clears away kept calls that nobody will ask for any more: see <see cref="ISavedCalls"/>.</summary>
public interface IOldCalls
{
    /// <summary>Forgets at once what was last kept before a moment.</summary>
    /// <returns>How many calls are gone.</returns>
    Task<int> Forget(Instant before, CancellationToken cancellationToken);
}
