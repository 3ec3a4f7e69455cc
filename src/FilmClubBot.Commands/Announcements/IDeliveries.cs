using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The messages that announcements are to reach, one for each channel.</summary>
public interface IDeliveries
{
    /// <summary>Channels with a delivery that is <see cref="DeliveryState.Pending"/> or <see cref="DeliveryState.Sending"/>.</summary>
    Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken);

    /// <summary>A channel's oldest such delivery. It comes before all that are younger, also when it has to wait: null while it does, or when there is none.</summary>
    Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken);

    /// <summary>Keeps how far a delivery is; commit the unit of work. Where the review has changed meanwhile, it becomes pending again.</summary>
    Task Keep(Delivery delivery, CancellationToken cancellationToken);
}
