using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Announcements;

/// <summary>Announces reviews that came in, in every channel that takes them.</summary>
public sealed class ReviewAnnouncer(IAnnouncements announcements, ReviewChannels channels, IReviews reviews, IClock clock)
{
    /// <summary>Announces what was taken in if it is a new review and news; part of the same unit of work.</summary>
    /// <param name="draft">What came in.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>What came of it.</returns>
    public async Task<AnnouncerVerdict> Announce(ReviewDraft draft, IntakeResult result, CancellationToken cancellationToken)
    {
        if (result is not { Outcome: IntakeOutcome.New, Review: { } review })
            return AnnouncerVerdict.NotNew;
        if (!Announcement.IsNews(draft.PublishedAt, clock.GetCurrentInstant()))
            return AnnouncerVerdict.TooOld;
        var takers = await RecipientsOf(review.Id, cancellationToken);
        // A channel that gets its reviews together finds this one when the time comes.
        await announcements.Announce(new Subject.Publication(review.Id), [.. takers.Where(taker => taker.Digest is null).Select(taker => taker.Channel)], cancellationToken);
        return takers.Count == 0 ? AnnouncerVerdict.NoChannel : AnnouncerVerdict.Announced;
    }

    /// <summary>The channels whose rules take a review.</summary>
    public async Task<IReadOnlyList<ChannelRules>> RecipientsOf(ReviewId review, CancellationToken cancellationToken)
    {
        var all = await channels.All(cancellationToken);
        if (all.All(rules => rules is { Authors: [], Categories: [], Words: [] }) || await reviews.Find(review, cancellationToken) is not { } found)
            return all;
        var text = $"{found.Text.Title}\n{found.Text.Body}";
        return [.. all.Where(rules => rules.Matches(found.Author, found.Categories, text))];
    }
}

/// <summary>What came of announcing a review.</summary>
public enum AnnouncerVerdict
{
    /// <summary>It is announced.</summary>
    Announced,

    /// <summary>It was here already.</summary>
    NotNew,

    /// <summary>It was published longer ago than news are.</summary>
    TooOld,

    /// <summary>No channel takes it.</summary>
    NoChannel,
}
