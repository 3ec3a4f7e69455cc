using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Announcements;

/// <summary>Announces imported reviews in every channel whose rules match.</summary>
public sealed class ReviewAnnouncer(IAnnouncements announcements, ReviewChannels channels, WebhookChannels webhooks, IReviews reviews, IClock clock)
{
    /// <summary>Announces an imported review if it is new and recent enough, within the same unit of work.</summary>
    /// <param name="draft">The imported draft.</param>
    /// <param name="result">The result of the import.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>Whether the review was announced, or why not.</returns>
    public async Task<AnnouncerVerdict> Announce(ReviewDraft draft, IntakeResult result, CancellationToken cancellationToken)
    {
        if (result is not { Outcome: IntakeOutcome.New, Review: { } review })
            return AnnouncerVerdict.NotNew;
        if (!Announcement.IsNews(draft.PublishedAt, clock.GetCurrentInstant()))
            return AnnouncerVerdict.TooOld;
        var recipients = await RecipientsOf(review.Id, cancellationToken);
        // A channel with digests includes this review in its next one.
        var news = new Subject.Publication(review.Id);
        await announcements.Announce(
            news, [.. recipients.Where(taker => taker.Digest is null).Select(taker => taker.Channel), .. await webhooks.For(news, cancellationToken)], cancellationToken);
        return recipients.Count == 0 ? AnnouncerVerdict.NoChannel : AnnouncerVerdict.Announced;
    }

    /// <summary>The channels whose rules match a review.</summary>
    public async Task<IReadOnlyList<ChannelRules>> RecipientsOf(ReviewId review, CancellationToken cancellationToken)
    {
        var all = await channels.All(cancellationToken);
        if (all.All(rules => rules is { Authors: [], Categories: [], Words: [] }) || await reviews.Find(review, cancellationToken) is not { } found)
            return all;
        var text = $"{found.Text.Title}\n{found.Text.Body}";
        return [.. all.Where(rules => rules.Matches(found.Author, found.Categories, text))];
    }
}

/// <summary>The result of announcing a review.</summary>
public enum AnnouncerVerdict
{
    /// <summary>The review is announced.</summary>
    Announced,

    /// <summary>The review was known already.</summary>
    NotNew,

    /// <summary>The review is too old to be news.</summary>
    TooOld,

    /// <summary>No channel's rules match the review.</summary>
    NoChannel,
}
