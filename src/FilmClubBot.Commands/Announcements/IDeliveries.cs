using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;
using NodaTime;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The messages that announcements are sent as, one for each channel.</summary>
public interface IDeliveries : IChangeable<DeliveryId, Delivery>
{
    /// <summary>Channels with a delivery that is <see cref="Delivery.IsOpen"/>.</summary>
    Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken);

    /// <summary>Open deliveries whose last attempt failed: the oldest of each channel.</summary>
    Task<IReadOnlyList<Delivery>> Late(CancellationToken cancellationToken);

    /// <summary>Deliveries of what was announced since a time that failed for good before their message was ever sent: the latest of each channel.</summary>
    Task<IReadOnlyList<Delivery>> Unsent(Instant since, CancellationToken cancellationToken);

    /// <summary>
    /// A channel's next open delivery: new messages in their order, then messages to be updated, the latest first. A delivery that has to
    /// wait blocks those after it: null while it waits, or when there is none. Only a delivery that <see cref="Delivery.IsPostponed"/>
    /// is overtaken, by deliveries that ignore quiet hours. A row that this version cannot read is logged and left unchanged.
    /// </summary>
    Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken);

    /// <summary>Adds an attempt to a delivery's history; if there are very many, the oldest are deleted. Commit the unit of work.</summary>
    Task Record(DeliveryId id, DeliveryAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Whether a channel's deliveries before this one have failed since the last success; if so, moderators were notified already.</summary>
    Task<bool> IsFailing(DeliveryChannel channel, DeliveryId before, CancellationToken cancellationToken);
}
