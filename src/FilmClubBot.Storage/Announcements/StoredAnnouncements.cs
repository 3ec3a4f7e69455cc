using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Announcements;

internal sealed class StoredAnnouncements(FilmClubContext context, UnitOfWork work, AnnouncementSignal signal, IClock clock) : IAnnouncements
{
    public async Task<bool> Announce(Subject subject, IReadOnlyCollection<DeliveryChannel> channels, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await Knows(subject.Key, cancellationToken))
            return false;
        var announcement = AnnouncementRow.Of(subject, clock.GetCurrentInstant());
        context.Announcements.Add(announcement);
        foreach (var channel in channels)
            Deliver(announcement, channel);
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
        return true;
    }

    public async Task Renew(Subject subject, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var key = subject.Key;
        await Renew(context.Deliveries.Where(row => row.Announcement.Key == key), cancellationToken);
    }

    public Task<bool> Knows(string key, CancellationToken cancellationToken) => context.Announcements.AnyAsync(row => row.Key == key, cancellationToken);

    public async Task<(DeliveryChannel Channel, string Message)?> Posted(string key, Platform platform, CancellationToken cancellationToken) =>
        await context.Deliveries.Where(row => row.Announcement.Key == key && row.Platform == platform && row.Message != null).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken)
            is { Message: { } message } row
            ? (new(row.Platform, row.Channel), message)
            : null;

    public async Task<IReadOnlyList<(Subject.ScreeningNews News, DeliveryChannel To)>> Snoozed(ScreeningId screening, CancellationToken cancellationToken)
    {
        var keys = Subject.ScreeningNews.KeysOf(screening, ScreeningStep.Snoozed.Prefix);
        var rows = await context.Deliveries.Include(row => row.Announcement)
            .Where(row => row.State == DeliveryState.Pending && row.Message == null && row.Announcement.ScreeningId == screening.Value && row.Announcement.Key.StartsWith(keys))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDelivery()).Select(delivery => ((Subject.ScreeningNews)delivery.Announcement.Subject, delivery.To))];
    }

    public Task<bool> KnowsAny(IReadOnlyCollection<string> origins, CancellationToken cancellationToken) =>
        context.Reviews.AnyAsync(row => origins.Contains(row.Origin), cancellationToken);

    public async Task<IReadOnlyList<ReviewId>> Unsaid(DeliveryChannel channel, Instant since, Instant until, CancellationToken cancellationToken) =>
        (await context.AnnouncedReviews
            .Where(row => row.Announcement.Kind == SubjectJson.Publication && row.Announcement.At > since && row.Announcement.At <= until && !row.Review.IsHidden
                && !context.AnnouncedReviews.Any(other => other.ReviewId == row.ReviewId
                    && other.Announcement.Deliveries.Any(delivery => delivery.Platform == channel.Platform && delivery.Channel == channel.Channel)))
            .OrderBy(row => row.AnnouncementId)
            .Select(row => row.ReviewId)
            .ToListAsync(cancellationToken))
        .ConvertAll(review => new ReviewId(review));

    public async Task<AnnouncementStory?> StoryOf(ReviewId review, CancellationToken cancellationToken)
    {
        var row = await context.Announcements.Include(one => one.Deliveries).ThenInclude(delivery => delivery.Tries)
            .SingleOrDefaultAsync(one => one.Key == new Subject.Publication(review).Key, cancellationToken);
        return row is null
            ? null
            : new(row.ToAnnouncement(), [.. row.Deliveries.OrderBy(delivery => delivery.Id).Select(delivery => new DeliveryStory(
                delivery.ToDelivery(),
                [.. delivery.Tries.OrderBy(attempt => attempt.Id).Select(attempt => new DeliveryAttempt(attempt.At, attempt.State, attempt.Answer))]))]);
    }

    public async Task<int> Repeat(ReviewId review, IReadOnlyCollection<DeliveryChannel> channels, bool isAnew, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await Tracked(review, cancellationToken);
        if (row is null)
            context.Announcements.Add(row = AnnouncementRow.Of(new Subject.Publication(review), clock.GetCurrentInstant()));
        var count = 0;
        foreach (var channel in channels)
            count += Repeat(row, channel, isAnew) ? 1 : 0;
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
        return count;
    }

    public async Task<bool> Annotate(ReviewId review, string? note, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await Tracked(review, cancellationToken) is not { } row)
            return false;
        row.Note = note;
        await work.Flush(cancellationToken);
        await Renew(review.Value, cancellationToken);
        return true;
    }

    public async Task<IReadOnlyDictionary<QuoteId, int>> QuotesSaid(DeliveryChannel channel, CancellationToken cancellationToken) =>
        await context.Announcements
            .Where(row => row.QuoteId != null && row.Deliveries.Any(delivery => delivery.Platform == channel.Platform && delivery.Channel == channel.Channel))
            .GroupBy(row => row.QuoteId!.Value)
            .ToDictionaryAsync(group => new QuoteId(group.Key), group => group.Count(), cancellationToken);

    /// <summary>Marks the messages about a changed review as outdated, so that they are updated.</summary>
    public Task Renew(int review, CancellationToken cancellationToken) =>
        Renew(context.Deliveries.Where(row => row.Announcement.Reviews.Any(announced => announced.ReviewId == review)), cancellationToken);

    /// <summary>Marks the posted messages that may show a quote of a review as outdated; a retracted one is not posted again.</summary>
    public Task RenewPosted(ReviewId review, CancellationToken cancellationToken) =>
        Renew(context.Deliveries.Where(row => row.Message != null && row.Announcement.Reviews.Any(announced => announced.ReviewId == review.Value)), cancellationToken);

    /// <summary>Marks the posted messages that name a film as outdated: those about its screenings, its reviews and its open ballots.</summary>
    public Task RenewPosted(FilmId film, CancellationToken cancellationToken) =>
        Renew(
            context.Deliveries.Where(row => row.Message != null
                && (context.Screenings.Any(screening => screening.Id == row.Announcement.ScreeningId && screening.FilmId == film.Value)
                    || row.Announcement.Reviews.Any(announced => context.ReviewFilms.Any(named => named.ReviewId == announced.ReviewId && named.FilmId == film.Value))
                    || context.BallotFilms.Any(candidate => candidate.BallotId == row.Announcement.BallotId && candidate.FilmId == film.Value && candidate.Ballot.State == BallotState.Open))),
            cancellationToken);

    /// <summary>Marks the messages about a changed screening as outdated.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="step">The only step whose messages show the change; null for all.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task Renew(ScreeningId screening, ScreeningStep? step, CancellationToken cancellationToken)
    {
        var keys = step is null ? "" : Subject.ScreeningNews.KeysOf(screening, step);
        return Renew(context.Deliveries.Where(row => row.Announcement.ScreeningId == screening.Value && row.Announcement.Key.StartsWith(keys)), cancellationToken);
    }

    /// <summary>Marks the posted results of the screenings of films as outdated.</summary>
    public Task RenewResults(IReadOnlyCollection<int> films, CancellationToken cancellationToken)
    {
        var results = $":{new ScreeningStep.Results().Key}:";
        return Renew(
            context.Deliveries.Where(row => row.Announcement.Key.Contains(results)
                && context.Screenings.Any(screening => screening.Id == row.Announcement.ScreeningId && screening.FilmId != null && films.Contains(screening.FilmId.Value))),
            cancellationToken);
    }

    /// <summary>Marks the messages about a changed ballot as outdated.</summary>
    public Task Renew(BallotId ballot, CancellationToken cancellationToken) =>
        Renew(context.Deliveries.Where(row => row.Announcement.BallotId == ballot.Value), cancellationToken);

    private async Task Renew(IQueryable<DeliveryRow> deliveries, CancellationToken cancellationToken)
    {
        // A mail that was sent cannot be updated, and an event that was posted to a webhook has no message.
        var rows = await deliveries.Where(row => row.Platform != Platform.Webhook && (row.Platform != Platform.Mail || row.Message == null)).AsTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return;
        foreach (var row in rows)
            Reopen(row);
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
    }

    private Task<AnnouncementRow?> Tracked(ReviewId review, CancellationToken cancellationToken)
    {
        var key = new Subject.Publication(review).Key;
        return context.Announcements.AsTracking().Include(row => row.Deliveries).SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
    }

    private bool Repeat(AnnouncementRow announcement, DeliveryChannel channel, bool isAnew)
    {
        var row = announcement.Deliveries.Find(delivery => delivery.Platform == channel.Platform && delivery.Channel == channel.Channel);
        if (row is null)
        {
            Deliver(announcement, channel);
            return true;
        }

        if (row.State == DeliveryState.Failed || (row.State == DeliveryState.Sent && isAnew))
            row.IsToReplace = row.Message is not null;
        else if (row.State != DeliveryState.Retracted)
            return false;
        Reopen(row);
        return true;
    }

    private void Deliver(AnnouncementRow announcement, DeliveryChannel channel) => context.Deliveries.Add(new()
    {
        Announcement = announcement,
        Platform = channel.Platform,
        Channel = channel.Channel,
        State = DeliveryState.Pending,
        NextTry = clock.GetCurrentInstant(),
        Nonce = Delivery.NewNonce(),
    });

    private void Reopen(DeliveryRow row)
    {
        row.Edition++;
        // A delivery that is being sent returns to pending by itself: its edition no longer matches once the request's outcome is known.
        if (row.State != DeliveryState.Sending)
            (row.State, row.NextTry, row.Attempts) = (DeliveryState.Pending, clock.GetCurrentInstant(), 0);
    }
}
