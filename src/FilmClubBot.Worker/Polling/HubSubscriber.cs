using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
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
    /// <summary>The hubs that can be subscribed to: those that the feed names, or none where no hub could call back.</summary>
    public IReadOnlyList<Uri> HubsOf(FeedDocument document) => web.Value.PublicUrl is null ? [] : document.Hubs;

    /// <summary>Asks a feed's hub, where that is due.</summary>
    public async Task Renew(FeedId id, CancellationToken cancellationToken)
    {
        // Most feeds have none, and most polls renew nothing: that is told without the write lock.
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (web.Value.PublicUrl is null || await scope.ServiceProvider.GetRequiredService<IFeeds>().Find(id, cancellationToken) is not { Hub: { } known } || !known.IsDue(clock.GetCurrentInstant()))
                return;
        }

        // Stored before it is asked: a hub may call back before its answer is here.
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
            log.LogWarning("The hub of {Feed} was not subscribed to: {Problem}; the feed is polled all the same", toAsk.Topic, problem);
    }
}
