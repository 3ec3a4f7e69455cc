using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Syndication;
using FilmClubBot.Feeds.WebSub;
using FilmClubBot.OnWeb;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Creates and renews subscriptions at WebSub hubs, if the program has an address that a hub can call.</summary>
internal sealed class HubSubscriber(HubClient client, IServiceScopeFactory scopes, IOptions<WebOptions> web, IClock clock, ILogger<HubSubscriber> log)
{
    /// <summary>The hubs that can be subscribed to: those that the feed names, or none if no hub could call back.</summary>
    public IReadOnlyList<Uri> HubsOf(FeedDocument document) => web.Value.PublicUrl is null ? [] : document.Hubs;

    /// <summary>Renews the subscription at a feed's hub if it is due.</summary>
    public async Task Renew(FeedId id, CancellationToken cancellationToken)
    {
        // Most feeds have no hub, and most polls renew nothing: this is checked without the write lock.
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (web.Value.PublicUrl is null || await scope.ServiceProvider.GetRequiredService<IFeeds>().Find(id, cancellationToken) is not { Hub: { } known } || !known.IsDue(clock.GetCurrentInstant()))
                return;
        }

        // Stored before the request: a hub may call back before its response arrives.
        HubSubscription? toAsk = null;
        await scopes.Commit(
            async (services, token) =>
            {
                toAsk = null;
                await services.GetRequiredService<IFeeds>().Change(
                    id,
                    feed =>
                    {
                        var asking = feed.AskHub(clock.GetCurrentInstant());
                        toAsk = asking == feed ? null : asking.Hub;
                        return asking;
                    },
                    token);
            },
            log,
            cancellationToken);
        if (toAsk is null)
            return;
        var callback = new Uri(new Uri(web.Value.PublicUrl!.TrimEnd('/') + "/"), HubEndpoint.Path.TrimStart('/') + toAsk.Token);
        if (await client.Subscribe(toAsk, callback, cancellationToken) is { } problem)
            log.LogWarning("Failed to subscribe to the hub of {Feed}: {Problem}; the feed is still polled", toAsk.Topic, problem);
    }
}
