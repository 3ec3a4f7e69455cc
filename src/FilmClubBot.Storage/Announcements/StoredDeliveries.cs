using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredDeliveries(FilmClubContext context, UnitOfWork work, IClock clock) : IDeliveries
{
    private const int MaxErrorLength = 500, MaxAttempts = 50;

    public async Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken) =>
        (await Open.Select(row => new { row.Platform, row.Channel }).Distinct().ToListAsync(cancellationToken))
            .ConvertAll(row => new DeliveryChannel(row.Platform, row.Channel));

    public async Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        // What is new goes first, in its order; then what stands is mended, from the bottom of the channel up, where people look.
        var waiting = Open.Include(row => row.Announcement).ThenInclude(announcement => announcement.Reviews)
            .Where(row => row.Platform == channel.Platform && row.Channel == channel.Channel)
            .OrderBy(row => row.Message != null).ThenBy(row => row.Message == null ? row.Id : -row.Id);
        var row = await waiting.FirstOrDefaultAsync(cancellationToken);
        // What waits for the quiet to end is passed by what cannot wait for it, and by corrections, which are silent.
        if (row is { Attempts: 0, State: DeliveryState.Pending } && row.NextTry > now)
            row = await waiting.FirstOrDefaultAsync(other => other.Announcement.Kind == AnnouncementKind.Screening || other.Announcement.Kind == AnnouncementKind.Notice || other.Message != null, cancellationToken);
        return row is null || row.NextTry > now ? null : row.ToDelivery();
    }

    public async Task Keep(Delivery delivery, string? answer, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await context.Deliveries.AsTracking().SingleAsync(row => row.Id == delivery.Id.Value, cancellationToken);
        var isOver = delivery.State is DeliveryState.Sent or DeliveryState.Failed or DeliveryState.Retracted;
        (row.State, row.Attempts, row.NextTry) = isOver && row.Edition != delivery.Edition
            ? (DeliveryState.Pending, 0, clock.GetCurrentInstant())
            : (delivery.State, delivery.Attempts, delivery.NextTry);
        (row.Nonce, row.Message, row.SendingSince, row.Error) = (delivery.Nonce, delivery.Message, delivery.SendingSince, delivery.Error?.Cut(MaxErrorLength));
        // Asked for again while the message was being replaced, it is replaced again.
        row.IsToReplace = delivery.IsToReplace || (row.IsToReplace && row.Edition != delivery.Edition);
        if (answer is not null)
            await Note(row, delivery.State, answer, cancellationToken);
        await work.Flush(cancellationToken);
    }

    public Task<bool> IsFailing(Delivery delivery, CancellationToken cancellationToken) => context.Deliveries
        .Where(row => row.Platform == delivery.Platform && row.Channel == delivery.Channel && row.Id < delivery.Id.Value
            && (row.State == DeliveryState.Failed || row.State == DeliveryState.Sent))
        .OrderByDescending(row => row.Id)
        .Select(row => row.State == DeliveryState.Failed)
        .FirstOrDefaultAsync(cancellationToken);

    private IQueryable<DeliveryRow> Open => context.Deliveries.Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending);

    private async Task Note(DeliveryRow row, DeliveryState state, string answer, CancellationToken cancellationToken)
    {
        context.DeliveryAttempts.Add(new() { DeliveryId = row.Id, At = clock.GetCurrentInstant(), State = state, Answer = answer.Cut(MaxErrorLength) });
        var tooOld = await context.DeliveryAttempts.AsTracking().Where(attempt => attempt.DeliveryId == row.Id)
            .OrderByDescending(attempt => attempt.Id).Skip(MaxAttempts - 1).ToListAsync(cancellationToken);
        context.DeliveryAttempts.RemoveRange(tooOld);
    }
}
