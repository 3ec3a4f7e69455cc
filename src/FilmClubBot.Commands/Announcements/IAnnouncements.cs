using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Announcements;

/// <summary>What is to be announced. Nothing is sent here: see <see cref="IDeliveries"/>.</summary>
public interface IAnnouncements
{
    /// <summary>
    /// Writes down that something is to be said, with what it is about: both are kept by one commit of the unit of work, or
    /// neither is. A <see cref="Subject.Key"/> is announced once. Later changes of a review reach its messages by themselves.
    /// </summary>
    /// <param name="subject">What is said.</param>
    /// <param name="channels">Where; with none it is noted as known and said nowhere.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>False when it was announced before.</returns>
    Task<bool> Announce(Subject subject, IReadOnlyCollection<DeliveryChannel> channels, CancellationToken cancellationToken);

    /// <summary>Has the messages of a subject say what is so now; nothing where it was not announced.</summary>
    Task Renew(Subject subject, CancellationToken cancellationToken);

    /// <summary>Whether something was announced.</summary>
    Task<bool> Knows(string key, CancellationToken cancellationToken);

    /// <summary>Whether a review came from one of these files or feeds before, by <see cref="ReviewDraft.Origin"/>.</summary>
    Task<bool> KnowsAny(IReadOnlyCollection<string> origins, CancellationToken cancellationToken);

    /// <summary>Reviews that are news and that no message in a channel is about, the oldest first.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="since">Announced after this moment.</param>
    /// <param name="until">And not after this one.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    Task<IReadOnlyList<ReviewId>> Unsaid(DeliveryChannel channel, Instant since, Instant until, CancellationToken cancellationToken);

    /// <summary>What a review's own announcement came to; null when it has none.</summary>
    Task<AnnouncementStory?> StoryOf(ReviewId review, CancellationToken cancellationToken);

    /// <summary>Has a review said again where it failed or was taken back, and in channels that it never reached.</summary>
    /// <param name="review">The review.</param>
    /// <param name="channels">Where it is to stand.</param>
    /// <param name="isAnew">Whether messages that stand are taken away and sent again too.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>In how many channels something will be sent.</returns>
    Task<int> Repeat(ReviewId review, IReadOnlyCollection<DeliveryChannel> channels, bool isAnew, CancellationToken cancellationToken);

    /// <summary>Puts a note on a review's announcement, or takes it off with null, and has its messages edited.</summary>
    /// <returns>False when the review was not announced.</returns>
    Task<bool> Annotate(ReviewId review, string? note, CancellationToken cancellationToken);

    /// <summary>How often each quote was a channel's quote of the day; quotes that never were are left out.</summary>
    Task<IReadOnlyDictionary<Domain.Quotes.QuoteId, int>> QuotesSaid(DeliveryChannel channel, CancellationToken cancellationToken);
}

/// <summary>An announcement with its deliveries and all that was tried.</summary>
/// <param name="Announcement">What is said.</param>
/// <param name="Deliveries">One for each channel, in the order in which they were written down.</param>
public sealed record AnnouncementStory(Announcement Announcement, IReadOnlyList<DeliveryStory> Deliveries);

/// <summary>A delivery and what was tried, the oldest first.</summary>
/// <param name="Delivery">How far it is.</param>
/// <param name="Attempts">What was tried; of very many, the latest.</param>
public sealed record DeliveryStory(Delivery Delivery, IReadOnlyList<DeliveryAttempt> Attempts);
