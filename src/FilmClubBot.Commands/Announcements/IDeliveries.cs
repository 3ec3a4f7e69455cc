using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The messages that announcements are to reach, one for each channel.</summary>
public interface IDeliveries
{
    /// <summary>Channels with a delivery that is <see cref="Delivery.IsOpen"/>.</summary>
    Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken);

    /// <summary>
    /// A channel's next open delivery: new messages in their order, then those that are to be edited, the latest first. It comes before
    /// all others also when it has to wait: null while it does, or when there is none. Only what <see cref="Delivery.IsPostponed"/>
    /// is passed, by what does not observe quiet hours. What this version cannot read is logged and left alone.
    /// </summary>
    Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a delivery as it is now: begins the write transaction, reads the row, applies the function and stores the result;
    /// commit the unit of work. Whatever takes long, such as a request to the platform, is done before.
    /// </summary>
    /// <param name="id">The delivery.</param>
    /// <param name="change">Gives the changed delivery; null or the same one changes nothing. It runs again when the unit of work does.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>What is stored afterwards; null when there is no such delivery.</returns>
    Task<Delivery?> Change(DeliveryId id, Func<Delivery, Delivery?> change, CancellationToken cancellationToken);

    /// <summary>As the other, for a change that depends on more that is read in the same transaction.</summary>
    Task<Delivery?> Change(DeliveryId id, Func<Delivery, Task<Delivery?>> change, CancellationToken cancellationToken);

    /// <summary>Adds to a delivery's record what an attempt came to; of very many, the oldest go. Commit the unit of work.</summary>
    Task Record(DeliveryId id, DeliveryAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Whether a channel's deliveries before this one have failed since the last that succeeded: moderators know of it then.</summary>
    Task<bool> IsFailing(Delivery delivery, CancellationToken cancellationToken);
}
