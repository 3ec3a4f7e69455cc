using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Worker.Scopes;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Polls one feed once and keeps what came of it.</summary>
internal sealed class FeedPoll(FeedVisitor visitor, FeedIntake intake, HubSubscriber hubs, IServiceScopeFactory scopes, IClock clock, ILogger<FeedPoll> log)
{
    /// <summary>How long a feed fails before moderators are told; sites are away for hours.</summary>
    public static readonly Duration ToldAfter = Duration.FromHours(24);

    /// <summary>Polls.</summary>
    public async Task Run(Feed feed, CancellationToken cancellationToken)
    {
        switch (await visitor.Visit(feed.Address, feed.Validators, cancellationToken))
        {
            case Visit.Feed found:
                await Take(feed, found, cancellationToken);
                await hubs.Renew(feed.Id, cancellationToken);
                break;
            case Visit.Unchanged unchanged:
                await Keep(feed, unchanged.MovedTo, null, Well, cancellationToken);
                await hubs.Renew(feed.Id, cancellationToken);
                break;
            case Visit.Gone gone:
                log.LogWarning("{Reason}", gone.Reason);
                await Keep(feed, null, gone.Reason, was => Ill(was, gone.Reason, null) with { State = FeedState.Gone, IsProblemTold = true }, cancellationToken);
                break;
            case Visit.Page page:
                await Fail(feed, $"{feed.Address} is a page, not a feed; it names {page.Feeds[0]}. Add that one.", null, cancellationToken);
                break;
            case Visit.Failed failed:
                await Fail(feed, failed.Reason, failed.RetryAfter, cancellationToken);
                break;
        }
    }

    private async Task Take(Feed feed, Visit.Feed found, CancellationToken cancellationToken)
    {
        var isSuspected = await intake.Take(feed, found.Document, isWhole: !found.Document.IsCutOff, cancellationToken);
        var items = PolledItem.Of(found.Document);
        var hub = hubs.SubscriptionFor(feed, found.Document, found.MovedTo ?? feed.Address);
        await Keep(
            feed,
            found.MovedTo,
            null,
            was => Well(was) with
            {
                Title = found.Document.Title is { } title && !string.IsNullOrWhiteSpace(title) ? title.Trim() : was.Title,
                // Without its marks it comes whole the next time, and what seems withdrawn is looked at again.
                Validators = isSuspected ? new(null, null) : found.Validators,
                FirstReadAt = was.FirstReadAt ?? clock.GetCurrentInstant(),
                ArchiveEnd = was.FirstReadAt is null ? items.Select(item => item.Mark.PublishedAt).Where(at => at <= clock.GetCurrentInstant()).Max() : was.ArchiveEnd,
                Hub = hub,
            },
            cancellationToken);
        if (feed.FirstReadAt is null)
            log.LogInformation("The feed {Feed} was read for the first time; the {Items} items that it had are its archive", feed.Address, items.Count);
    }

    private async Task Fail(Feed feed, string reason, Duration? retryAfter, CancellationToken cancellationToken)
    {
        if (feed.Problem != reason)
            log.LogWarning("The feed {Feed} was not read: {Reason}", feed.Address, reason);
        var isToBeTold = !feed.IsProblemTold && feed.FailingSince is { } since && clock.GetCurrentInstant() - since >= ToldAfter;
        await Keep(feed, null, isToBeTold ? reason : null, was => Ill(was, reason, retryAfter) with { IsProblemTold = was.IsProblemTold || isToBeTold }, cancellationToken);
    }

    private Feed Well(Feed was) => was with
    {
        PolledAt = clock.GetCurrentInstant(),
        NextPoll = PollSchedule.AfterSuccess(clock.GetCurrentInstant(), was.Interval, null, Random.Shared.NextDouble()),
        Failures = 0,
        FailingSince = null,
        Problem = null,
        IsProblemTold = false,
    };

    private Feed Ill(Feed was, string reason, Duration? retryAfter) => was with
    {
        PolledAt = clock.GetCurrentInstant(),
        NextPoll = PollSchedule.AfterFailure(clock.GetCurrentInstant(), was.Interval, was.Failures + 1, retryAfter, Random.Shared.NextDouble()),
        Failures = was.Failures + 1,
        FailingSince = was.FailingSince ?? clock.GetCurrentInstant(),
        Problem = reason,
    };

    // On the feed as it is by now: a moderator may have paused or removed it meanwhile.
    private Task Keep(Feed feed, Uri? movedTo, string? notice, Func<Feed, Feed> change, CancellationToken cancellationToken) => scopes.Commit(async (services, token) =>
    {
        var feeds = services.GetRequiredService<IFeeds>();
        if (await feeds.Find(feed.Id, token) is not { } was)
            return;
        var now = change(was);
        if (movedTo is not null && (await feeds.All(token)).All(other => other.Address != movedTo))
            now = now with { Address = movedTo };
        // Paused means paused, whatever the poll that was under way has found.
        await feeds.Keep(was.State == FeedState.Paused ? now with { State = FeedState.Paused } : now, token);
        if (notice is not null)
            await services.GetRequiredService<Notices>().Tell($"feed:{feed.Id}:{(was.FailingSince ?? clock.GetCurrentInstant()).ToUnixTimeSeconds()}", notice, null, token);
    }, log, cancellationToken);
}
