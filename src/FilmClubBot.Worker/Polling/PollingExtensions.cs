using FilmClubBot.Commands.Feeds;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Feeds.WebSub;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Registers how feeds are read.</summary>
internal static class PollingExtensions
{
    /// <summary>Adds the poller and what it needs. All that it fetches goes through one guarded connection.</summary>
    public static IServiceCollection AddPolling(this IServiceCollection services) => services
        .AddSingleton(provider => new NetworkRules(provider.GetRequiredService<IOptions<ReviewSettings>>().Value.AllowLoopback))
        .AddSingleton(provider => GuardedConnection.Handler(provider.GetRequiredService<NetworkRules>()))
        .AddSingleton(provider => new FeedFetcher(Client(provider), provider.GetRequiredService<IClock>()))
        .AddSingleton(provider => new HubClient(Client(provider)))
        .AddSingleton(provider => new FeedDefaults(Duration.FromTimeSpan(provider.GetRequiredService<IOptions<ReviewSettings>>().Value.PollInterval)))
        .AddSingleton<FeedVisitor>()
        .AddSingleton<FeedIntake>()
        .AddSingleton<HubSubscriber>()
        .AddSingleton<HubEndpoint>()
        .AddSingleton<FeedPoll>()
        .AddSingleton<FeedPoller>()
        .AddHostedService(provider => provider.GetRequiredService<FeedPoller>())
        .AddSingleton<SettingsFeeds>()
        .AddSingleton<IFeedReader, FeedReader>();

    /// <summary>Maps the address that hubs call. It is open to anybody: only what a hub has signed is taken.</summary>
    public static void MapPolling(this WebApplication app)
    {
        app.MapGet(HubEndpoint.Path + "{token}", (HubEndpoint hub, HttpContext context, string token) => hub.Verify(context, token)).AllowAnonymous();
        app.MapPost(HubEndpoint.Path + "{token}", (HubEndpoint hub, HttpContext context, string token) => hub.Handle(context, token)).AllowAnonymous().DisableAntiforgery();
    }

    // Time limits are the callers' own, over the whole of an answer.
    private static HttpClient Client(IServiceProvider provider) =>
        new(provider.GetRequiredService<SocketsHttpHandler>(), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
