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
    /// <summary>Adds the poller and its dependencies. All its requests go through one guarded connection handler.</summary>
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

    /// <summary>Maps the endpoint that hubs call. It needs no authentication: only content signed by a hub is accepted.</summary>
    public static void MapPolling(this WebApplication app)
    {
        app.MapGet(HubEndpoint.Path + "{token}", (HubEndpoint hub, HttpContext context, string token) => hub.Verify(context, token)).AllowAnonymous();
        app.MapPost(HubEndpoint.Path + "{token}", (HubEndpoint hub, HttpContext context, string token) => hub.Handle(context, token)).AllowAnonymous().DisableAntiforgery();
    }

    // The callers set timeouts, for the whole of a response.
    private static HttpClient Client(IServiceProvider provider) =>
        new(provider.GetRequiredService<SocketsHttpHandler>(), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
