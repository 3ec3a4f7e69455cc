using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The announcements and their subjects. Nothing is sent here: see <see cref="IDeliveries"/>.</summary>
public interface IAnnouncements
{
    /// <summary>
    /// Stores an announcement and its deliveries in the unit of work, so that they are committed with what they announce or not
    /// at all. A <see cref="Subject.Key"/> is announced once. Later changes of a review update its messages automatically.
    /// </summary>
    /// <param name="subject">What is announced.</param>
    /// <param name="channels">The channels to announce in; with none, the subject is stored as known and sent nowhere.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>False when it was announced before.</returns>
    Task<bool> Announce(Subject subject, IReadOnlyCollection<DeliveryChannel> channels, CancellationToken cancellationToken);

    /// <summary>Updates the messages of a subject to the current state; does nothing if the subject was not announced. Webhooks get no update.</summary>
    Task Renew(Subject subject, CancellationToken cancellationToken);

    /// <summary>Whether a subject was announced.</summary>
    Task<bool> Knows(string key, CancellationToken cancellationToken);

    /// <summary>Where a subject is posted on a platform: the first of its channels, and the message; null where it is not posted.</summary>
    Task<(DeliveryChannel Channel, string Message)?> Posted(string key, Platform platform, CancellationToken cancellationToken);

    /// <summary>The reminders of a screening that guests postponed and that are still to be sent.</summary>
    Task<IReadOnlyList<(Subject.ScreeningNews News, DeliveryChannel To)>> Snoozed(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>Whether a review came from one of these files or feeds before, by <see cref="ReviewDraft.Origin"/>.</summary>
    Task<bool> KnowsAny(IReadOnlyCollection<string> origins, CancellationToken cancellationToken);

    /// <summary>Reviews that are news and have no message in a channel, the oldest first.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="since">Announced after this moment.</param>
    /// <param name="until">And not after this one.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<ReviewId>> Unsaid(DeliveryChannel channel, Instant since, Instant until, CancellationToken cancellationToken);

    /// <summary>The history of a review's own announcement; null when it has none.</summary>
    Task<AnnouncementStory?> StoryOf(ReviewId review, CancellationToken cancellationToken);

    /// <summary>Sends a review again where the delivery failed or was retracted, and to channels that it never reached.</summary>
    /// <param name="review">The review.</param>
    /// <param name="channels">Where it is to be posted.</param>
    /// <param name="isAnew">Whether existing messages are deleted and sent again too.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The number of channels in which something will be sent.</returns>
    Task<int> Repeat(ReviewId review, IReadOnlyCollection<DeliveryChannel> channels, bool isAnew, CancellationToken cancellationToken);

    /// <summary>Sets the note on a review's announcement, or removes it with null, and updates its messages.</summary>
    /// <returns>False when the review was not announced.</returns>
    Task<bool> Annotate(ReviewId review, string? note, CancellationToken cancellationToken);

    /// <summary>How often each quote was a channel's quote of the day; quotes that never were are left out.</summary>
    Task<IReadOnlyDictionary<Domain.Quotes.QuoteId, int>> QuotesSaid(DeliveryChannel channel, CancellationToken cancellationToken);
}

/// <summary>An announcement with its deliveries and all their attempts.</summary>
/// <param name="Announcement">What is announced.</param>
/// <param name="Deliveries">One for each channel, in the order in which they were stored.</param>
public sealed record AnnouncementStory(Announcement Announcement, IReadOnlyList<DeliveryStory> Deliveries);

/// <summary>A delivery and its attempts, the oldest first.</summary>
/// <param name="Delivery">The delivery's state.</param>
/// <param name="Attempts">The attempts; if there are very many, only the latest.</param>
public sealed record DeliveryStory(Delivery Delivery, IReadOnlyList<DeliveryAttempt> Attempts);
