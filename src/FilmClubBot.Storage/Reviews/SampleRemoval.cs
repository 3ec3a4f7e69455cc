using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>
/// Removes the sample reviews. They are hidden, not deleted: messages that quote them are retracted in the usual way, and the next start
/// does not load them again.
/// </summary>
internal sealed class SampleRemoval(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements)
{
    /// <summary>Removes them, within the write transaction.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var samples = await context.Reviews.AsTracking().Where(review => review.IsSample && !review.IsHidden).ToListAsync(cancellationToken);
        foreach (var sample in samples)
            sample.IsHidden = true;
        await work.Flush(cancellationToken);
        foreach (var sample in samples)
            await announcements.Renew(sample.Id, cancellationToken);
        return samples.Count;
    }
}
