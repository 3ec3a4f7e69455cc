using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredDeliveries(FilmClubContext context, UnitOfWork work, IClock clock) : IDeliveries
{
    private const int MaxErrorLength = 500;

    public async Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken) =>
        (await Open.Select(row => new { row.Platform, row.Channel }).Distinct().ToListAsync(cancellationToken))
            .ConvertAll(row => new DeliveryChannel(row.Platform, row.Channel));

    public async Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        var row = await Open.Include(row => row.Announcement)
            .Where(row => row.Platform == channel.Platform && row.Channel == channel.Channel)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null || row.NextTry > clock.GetCurrentInstant() ? null : row.ToDelivery();
    }

    public async Task Keep(Delivery delivery, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await context.Deliveries.AsTracking().SingleAsync(row => row.Id == delivery.Id.Value, cancellationToken);
        var isOver = delivery.State is DeliveryState.Sent or DeliveryState.Failed or DeliveryState.Retracted;
        (row.State, row.Attempts, row.NextTry) = isOver && row.Edition != delivery.Edition
            ? (DeliveryState.Pending, 0, clock.GetCurrentInstant())
            : (delivery.State, delivery.Attempts, delivery.NextTry);
        (row.Nonce, row.Message, row.SendingSince, row.Error) = (delivery.Nonce, delivery.Message, delivery.SendingSince, delivery.Error?.Cut(MaxErrorLength));
        await work.Flush(cancellationToken);
    }

    private IQueryable<DeliveryRow> Open => context.Deliveries.Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending);
}
