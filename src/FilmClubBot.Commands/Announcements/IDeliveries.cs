using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The messages that announcements are to reach, one for each channel.</summary>
public interface IDeliveries : IChangeable<DeliveryId, Delivery>
{
    /// <summary>Channels with a delivery that is <see cref="Delivery.IsOpen"/>.</summary>
    Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken);

    /// <summary>
    /// A channel's next open delivery: new messages in their order, then those that are to be edited, the latest first. It comes before
    /// all others also when it has to wait: null while it does, or when there is none. Only what <see cref="Delivery.IsPostponed"/>
    /// is passed, by what does not observe quiet hours. What this version cannot read is logged and left alone.
    /// </summary>
    Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken);

    /// <summary>Adds to a delivery's record what an attempt came to; of very many, the oldest go. Commit the unit of work.</summary>
    Task Record(DeliveryId id, DeliveryAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Whether a channel's deliveries before this one have failed since the last that succeeded: moderators know of it then.</summary>
    Task<bool> IsFailing(DeliveryChannel channel, DeliveryId before, CancellationToken cancellationToken);
}
