using NodaTime;

namespace FilmClubBot.Commands.OwnData;

/// <summary>Deletes what is older than the club stores it.</summary>
public interface IDataRetention
{
    /// <summary>Deletes rows that are older than their limit, and sign-ins, links and codes that have expired.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>How many rows were deleted.</returns>
    Task<int> Apply(Retention limits, Instant now, CancellationToken cancellationToken);
}
