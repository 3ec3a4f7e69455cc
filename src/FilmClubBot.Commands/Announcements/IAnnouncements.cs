using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Announcements;

/// <summary>What is to be announced. Nothing is sent here: see <see cref="IDeliveries"/>.</summary>
public interface IAnnouncements
{
    /// <summary>
    /// Writes down that a review is to be announced, with the review itself: both are kept by one commit of the unit of work,
    /// or neither is. A review is announced once. Later changes of it reach its messages by themselves.
    /// </summary>
    /// <param name="review">The review.</param>
    /// <param name="channels">Where; with none there is nothing to be written.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task Announce(ReviewId review, IReadOnlyList<DeliveryChannel> channels, CancellationToken cancellationToken);

    /// <summary>Whether a review came from one of these files or feeds before, by <see cref="ReviewDraft.Origin"/>.</summary>
    Task<bool> KnowsAny(IReadOnlyCollection<string> origins, CancellationToken cancellationToken);
}

/// <summary>A channel that is spoken to.</summary>
/// <param name="Platform">Where it is.</param>
/// <param name="Channel">The platform's id of it.</param>
public sealed record DeliveryChannel(Platform Platform, string Channel);
