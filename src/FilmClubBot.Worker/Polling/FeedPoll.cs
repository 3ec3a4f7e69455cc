using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Polling;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>
/// Polls one feed once and stores the result. The result is applied to the feed's current state, because a moderator may have paused or
/// removed the feed during the request.
/// </summary>
internal sealed class FeedPoll(FeedVisitor visitor, FeedIntake intake, DiaryFeedIntake diaries, HubSubscriber hubs, IServiceScopeFactory scopes, IClock clock, BotTelemetry telemetry, ILogger<FeedPoll> log)
{
    private static readonly Duration _untilMoreRoom = Duration.FromHours(1);

    /// <summary>Polls the feed.</summary>
    public async Task Run(Feed feed, CancellationToken cancellationToken)
    {
        using var trace = telemetry.StartPoll();
        if (feed.PolledAt is not null)
            telemetry.RecordLateness((clock.GetCurrentInstant() - feed.NextPoll).ToTimeSpan());
        try
        {
            await Poll(feed, cancellationToken);
        }
        catch (Exception defect) when (Defects.Is(defect))
        {
            // Without the pause of a failure, the site would be asked again at once, and then every few seconds.
            log.LogError(defect, "Failed to poll the feed {Feed}", NameOf(feed));
            await Fail(feed, new(FeedProblemKind.Defect, feed.Address.ToString()), null, cancellationToken);
        }
    }

    private async Task Poll(Feed feed, CancellationToken cancellationToken)
    {
        var visit = await visitor.Visit(feed.Address, feed.Validators, cancellationToken);
        telemetry.RecordPoll(visit.GetType().Name.ToLowerInvariant());
        switch (visit)
        {
            case Visit.Feed found:
                await Read(feed, found, cancellationToken);
                await hubs.Renew(feed.Id, cancellationToken);
                break;
            case Visit.Unchanged unchanged:
                await Change(feed, unchanged.MovedTo, (now, at) => now.Succeed(feed, at, Random.Shared.NextDouble()), cancellationToken);
                await hubs.Renew(feed.Id, cancellationToken);
                break;
            case Visit.Gone gone:
                await Change(feed, null, (now, at) => now.Vanish(gone.Problem, at), cancellationToken);
                break;
            case Visit.Page page:
                await Fail(feed, new(FeedProblemKind.NamesFeed, feed.Address.ToString(), page.Feeds[0].ToString()), null, cancellationToken);
                break;
            case Visit.Failed failed:
                await Fail(feed, failed.Problem, failed.RetryAfter, cancellationToken);
                break;
        }
    }

    private async Task Read(Feed feed, Visit.Feed found, CancellationToken cancellationToken)
    {
        if (feed.Member is { } member)
        {
            await diaries.Import(feed, member, found.Document, cancellationToken);
            await Change(feed, null, (now, at) => now.Succeed(feed, at, Random.Shared.NextDouble()).Read(found.Document.Title, found.Validators, null, at), cancellationToken);
            return;
        }

        var import = await intake.Import(feed, found.Document, isWhole: !found.Document.IsCutOff, cancellationToken);
        // What is left is read with the whole feed later; of an archive that was not read to its end, nothing is news.
        if (import.WhyFull is { } full)
        {
            await Fail(feed, full, _untilMoreRoom, cancellationToken);
            return;
        }

        var items = PolledItem.Of(found.Document);
        // Without validators the next response contains the whole feed, and the items that seem withdrawn are checked again.
        var validators = import.IsSuspected ? new(null, null) : found.Validators;
        await Change(
            feed,
            found.MovedTo,
            (now, at) => now.Succeed(feed, at, Random.Shared.NextDouble())
                .Read(found.Document.Title, validators, items.Select(item => item.Mark.PublishedAt).Where(published => published <= at).Max(), at)
                .Subscribe(hubs.HubsOf(found.Document), found.Document.Self ?? found.MovedTo ?? feed.Address),
            cancellationToken);
        if (feed.FirstReadAt is null)
            log.LogInformation("The feed {Feed} was read for the first time; its {Items} items are its archive", feed.Address, items.Count);
    }

    private Task Fail(Feed feed, FeedProblem problem, Duration? retryAfter, CancellationToken cancellationToken) =>
        Change(feed, null, (now, at) => now.Fail(feed, problem, at, retryAfter, Random.Shared.NextDouble()), cancellationToken);

    // The address of a diary names its member, whom no log names.
    private static string NameOf(Feed feed) => feed.Member is null ? feed.Address.AbsoluteUri : $"{feed.Id.Value} (a member's diary)";

    private Task Change(Feed feed, Uri? movedTo, Func<Feed, Instant, Feed> change, CancellationToken cancellationToken) => scopes.Commit(async (services, token) =>
    {
        var feeds = services.GetRequiredService<IFeeds>();
        Feed? before = null;
        var after = await feeds.Change(
            feed.Id,
            async now =>
            {
                before = now;
                var changed = change(now, clock.GetCurrentInstant());
                return movedTo is not null && now.Member is null && (await feeds.All(token)).All(other => other.Address != movedTo) ? changed with { Address = movedTo } : changed;
            },
            token);
        if (before is null || after is not { Problem: { } problem, FailingSince: { } since })
            return;
        var isGone = after.State == FeedState.Gone && before.State != FeedState.Gone;
        var locales = services.GetRequiredService<Locales>();
        if (problem != before.Problem)
            LogProblem(feed, isGone, problem, FeedProblemWords.OfPolled(problem, locales.For(null)));
        // Moderators are notified once when a feed fails, and once when it is gone permanently.
        if (feed.Member is null && (isGone || (after.IsProblemTold && !before.IsProblemTold)))
            await services.GetRequiredService<Notices>().Notify($"feed:{feed.Id}:{since.ToUnixTimeSeconds()}{(isGone ? ":gone" : "")}", FeedProblemWords.OfPolled(problem, locales.For(services.GetRequiredService<Club>().Locale)), null, token);
    }, log, cancellationToken);

    private void LogProblem(Feed feed, bool isGone, FeedProblem problem, string words)
    {
        var reason = feed.Member is not null ? "the member sees why with /diary follow"
            : problem.Detail is { } detail && !words.Contains(detail, StringComparison.Ordinal) ? $"{words} ({detail})"
            : words;
        if (isGone)
            log.LogWarning("Stopped polling {Feed}: {Reason}", NameOf(feed), reason);
        else
            log.LogWarning("Failed to read the feed {Feed}: {Reason}", NameOf(feed), reason);
    }
}
