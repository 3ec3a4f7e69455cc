using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredDeliveries(FilmClubContext context, UnitOfWork work, UnreadableAnnouncements unreadable, IClock clock) : IDeliveries
{
    private const int MaxAnswerLength = 500, MaxAttempts = 50;

    public async Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken) =>
        (await Open.Select(row => new { row.Platform, row.Channel }).Distinct().ToListAsync(cancellationToken))
            .ConvertAll(row => new DeliveryChannel(row.Platform, row.Channel));

    public async Task<IReadOnlyList<Delivery>> Late(CancellationToken cancellationToken)
    {
        var oldest = Open.Where(row => row.Attempts > 0).GroupBy(row => new { row.Platform, row.Channel }).Select(channel => channel.Min(row => row.Id));
        var rows = await context.Deliveries.Include(row => row.Announcement).Where(row => oldest.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(Read).OfType<Delivery>()];
    }

    public async Task<IReadOnlyList<Delivery>> Unsent(Instant since, CancellationToken cancellationToken)
    {
        var latest = context.Deliveries.Where(row => row.State == DeliveryState.Failed && row.Message == null && row.Announcement.At >= since)
            .GroupBy(row => new { row.Platform, row.Channel }).Select(channel => channel.Max(row => row.Id));
        var rows = await context.Deliveries.Include(row => row.Announcement).Where(row => latest.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(Read).OfType<Delivery>()];
    }

    public async Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var isQuiet = false;
        // New messages first, in their order; then edits, from the bottom of the channel up, because people read the newest messages.
        var waiting = Open.Include(row => row.Announcement)
            .Where(row => row.Platform == channel.Platform && row.Channel == channel.Channel)
            .OrderBy(row => row.Message != null).ThenBy(row => row.Message == null ? row.Id : -row.Id);
        await foreach (var row in waiting.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Read(row) is not { } delivery || (isQuiet && delivery.ObservesQuietHours))
                continue;
            if (delivery.IsDue(now))
                return delivery;
            if (!delivery.IsPostponed(now))
                return null;
            // One that waits for its own time says nothing of the channel.
            isQuiet |= delivery.WaitsUntil(now) is null;
        }

        return null;
    }

    public async Task<Delivery?> Change(DeliveryId id, Func<Delivery, Task<Delivery?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Deliveries.Include(row => row.Announcement).Where(row => row.Id == id.Value), cancellationToken) is not { } row)
            return null;
        if (await change(row.ToDelivery()) is { } changed)
            row.Update(changed with { Error = changed.Error?.Cut(MaxAnswerLength) });
        await work.Flush(cancellationToken);
        return row.ToDelivery();
    }

    public async Task Record(DeliveryId id, DeliveryAttempt attempt, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        context.DeliveryAttempts.Add(new() { DeliveryId = id.Value, At = attempt.At, State = attempt.State, Answer = attempt.Answer.Cut(MaxAnswerLength) });
        var tooOld = await context.DeliveryAttempts.AsTracking().Where(row => row.DeliveryId == id.Value)
            .OrderByDescending(row => row.Id).Skip(MaxAttempts - 1).ToListAsync(cancellationToken);
        context.DeliveryAttempts.RemoveRange(tooOld);
        await work.Flush(cancellationToken);
    }

    public Task<bool> IsFailing(DeliveryChannel channel, DeliveryId before, CancellationToken cancellationToken) => context.Deliveries
        .Where(row => row.Platform == channel.Platform && row.Channel == channel.Channel && row.Id < before.Value
            && (row.State == DeliveryState.Failed || row.State == DeliveryState.Sent))
        .OrderByDescending(row => row.Id)
        .Select(row => row.State == DeliveryState.Failed)
        .FirstOrDefaultAsync(cancellationToken);

    private IQueryable<DeliveryRow> Open => context.Deliveries.Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending);

    // Skips a delivery that a newer version wrote; that version will send it.
    private Delivery? Read(DeliveryRow row)
    {
        try
        {
            return row.ToDelivery();
        }
        catch (UnreadableSubjectException why)
        {
            unreadable.Name(row.Announcement, why);
            return null;
        }
    }
}
