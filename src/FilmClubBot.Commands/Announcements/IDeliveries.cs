using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The messages that announcements are to reach, one for each channel.</summary>
public interface IDeliveries
{
    /// <summary>Channels with a delivery that is <see cref="DeliveryState.Pending"/> or <see cref="DeliveryState.Sending"/>.</summary>
    Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken);

    /// <summary>
    /// A channel's next such delivery: what is new in its order, then what stands and is to be mended, the latest first. It comes before
    /// all others also when it has to wait: null while it does, or when there is none. Only what waits for the quiet to end is
    /// passed, by screenings, notices and corrections.
    /// </summary>
    Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken);

    /// <summary>Keeps how far a delivery is; commit the unit of work. Where the review has changed meanwhile, it becomes pending again.</summary>
    /// <param name="delivery">How far it is.</param>
    /// <param name="answer">What an attempt came to, to be kept with it; null before one.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task Keep(Delivery delivery, string? answer, CancellationToken cancellationToken);

    /// <summary>Whether a channel's deliveries before this one have failed since the last that succeeded: moderators know of it then.</summary>
    Task<bool> IsFailing(Delivery delivery, CancellationToken cancellationToken);
}
