using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Announcements;

/// <summary>Announces reviews that came in, in every channel that is configured for reviews.</summary>
public sealed class ReviewAnnouncer(IAnnouncements announcements, IEnumerable<IMessenger> messengers, IClock clock)
{
    /// <summary>Announces what was taken in if it is a new review and news; part of the same unit of work.</summary>
    /// <param name="draft">What came in.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task Announce(ReviewDraft draft, IntakeResult result, CancellationToken cancellationToken)
    {
        if (result is not { Outcome: IntakeOutcome.New, Review: { } review } || !Announcement.IsNews(draft.PublishedAt, clock.GetCurrentInstant()))
            return;
        List<DeliveryChannel> channels =
        [
            .. from messenger in messengers
               let channel = messenger.ChannelFor(Topic.Reviews)
               where channel is not null
               select new DeliveryChannel(messenger.Platform, channel),
        ];
        if (channels.Count > 0)
            await announcements.Announce(review.Id, channels, cancellationToken);
    }
}
