using System.Security.Cryptography;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Syndication;
using FilmClubBot.Feeds.WebSub;
using FilmClubBot.OnWeb;
using FilmClubBot.Worker.Scopes;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Keeps the subscriptions at WebSub hubs, where the program has an address that a hub can call.</summary>
internal sealed class HubSubscriber(HubClient client, IServiceScopeFactory scopes, IOptions<WebOptions> web, IClock clock, ILogger<HubSubscriber> log)
{
    // A hub that has not called back is asked again after this; a lease is renewed this long before its end.
    private static readonly Duration _patience = Duration.FromHours(1), _ahead = Duration.FromDays(1);

    /// <summary>What is to stand between a feed and its hub: what stands already where that still fits.</summary>
    /// <returns>Null where the feed names no hub, or no hub could call back.</returns>
    public HubSubscription? SubscriptionFor(Feed feed, FeedDocument document, Uri address)
    {
        if (web.Value.PublicUrl is null || document.Hubs is not [var first, ..])
            return null;
        var topic = document.Self ?? address;
        return feed.Hub is { } hub && hub.Topic == topic && document.Hubs.Contains(hub.Hub)
            ? hub
            : new(first, topic, RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true));
    }

    /// <summary>Asks a feed's hub, where that is due.</summary>
    public async Task Renew(FeedId id, CancellationToken cancellationToken)
    {
        // Most feeds have none, and most polls renew nothing: that is told without the write lock.
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (web.Value.PublicUrl is null || await scope.ServiceProvider.GetRequiredService<IFeeds>().Find(id, cancellationToken) is not { Hub: { } known } || !IsDue(known))
                return;
        }

        HubSubscription? toAsk = null;
        await scopes.Commit(async (services, token) =>
        {
            var feeds = services.GetRequiredService<IFeeds>();
            if (await feeds.Find(id, token) is not { State: FeedState.Active, Hub: { } hub } feed || !IsDue(hub))
                return;
            // Kept before it is asked: a hub may call back before its answer is here.
            toAsk = hub with { AskedAt = clock.GetCurrentInstant() };
            await feeds.Keep(feed with { Hub = toAsk }, token);
        }, log, cancellationToken);
        if (toAsk is null)
            return;
        var callback = new Uri(new Uri(web.Value.PublicUrl!.TrimEnd('/') + "/"), HubEndpoint.Path.TrimStart('/') + toAsk.Token);
        if (await client.Subscribe(toAsk, callback, cancellationToken) is { } problem)
            log.LogWarning("The hub of {Feed} was not subscribed to: {Problem}; the feed is polled all the same", toAsk.Topic, problem);
    }

    private bool IsDue(HubSubscription hub)
    {
        var now = clock.GetCurrentInstant();
        if (hub.AskedAt is { } asked && now - asked < _patience)
            return false;
        return hub.LeaseEnd is not { } end || end - now < _ahead;
    }
}
