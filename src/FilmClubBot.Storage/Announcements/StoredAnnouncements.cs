using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredAnnouncements(FilmClubContext context, UnitOfWork work, AnnouncementBell bell, IClock clock) : IAnnouncements
{
    public async Task Announce(ReviewId review, IReadOnlyList<DeliveryChannel> channels, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (channels.Count == 0 || await context.Announcements.AnyAsync(row => row.ReviewId == review.Value, cancellationToken))
            return;
        var now = clock.GetCurrentInstant();
        var announcement = new AnnouncementRow { ReviewId = review.Value, At = now };
        context.Announcements.Add(announcement);
        foreach (var channel in channels)
            context.Deliveries.Add(new() { Announcement = announcement, Platform = channel.Platform, Channel = channel.Channel, State = DeliveryState.Pending, NextTry = now, Nonce = Delivery.NewNonce() });
        await work.Flush(cancellationToken);
        work.AfterCommit(bell.Ring);
    }

    public Task<bool> KnowsAny(IReadOnlyCollection<string> origins, CancellationToken cancellationToken) =>
        context.Reviews.AnyAsync(row => origins.Contains(row.Origin), cancellationToken);

    /// <summary>A review has changed: what its messages say is no longer what they should say.</summary>
    public async Task Renew(int review, CancellationToken cancellationToken)
    {
        var rows = await context.Deliveries.AsTracking().Where(row => row.Announcement.ReviewId == review).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return;
        var now = clock.GetCurrentInstant();
        foreach (var row in rows)
        {
            row.Edition++;
            // One that is under way comes back to pending by its edition, when it is known what became of it.
            if (row.State != DeliveryState.Sending)
                (row.State, row.NextTry, row.Attempts) = (DeliveryState.Pending, now, 0);
        }

        await work.Flush(cancellationToken);
        work.AfterCommit(bell.Ring);
    }
}
