using FilmClubBot.Commands.Clubs;
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
        .AddSingleton<DiaryFeedIntake>()
        .AddSingleton<HubSubscriber>()
        .AddSingleton<HubEndpoint>()
        .AddSingleton<FeedPoll>()
        .AddSingleton<FeedPoller>()
        .AddHostedService(provider => provider.GetRequiredService<FeedPoller>())
        .AddSingleton<SettingsFeeds>()
        .AddSingleton<IFeedReader, FeedReader>()
        .ShareAmongClubs<NetworkRules>().ShareAmongClubs<SocketsHttpHandler>().ShareAmongClubs<FeedFetcher>().ShareAmongClubs<HubClient>().ShareAmongClubs<FeedDefaults>()
        .ShareAmongClubs<FeedVisitor>().KeepOutOfClubs<FeedPoller>().ShareAmongClubs<IFeedReader>();

    /// <summary>Maps the endpoint that hubs call. It needs no authentication: only content signed by a hub is accepted.</summary>
    public static void MapPolling(this WebApplication app)
    {
        app.MapGet(HubEndpoint.Path + "{token}", (HttpContext context, string token) => OfItsClub(context, token, hub => hub.Verify(context, token))).AllowAnonymous();
        app.MapPost(HubEndpoint.Path + "{token}", (HttpContext context, string token) => OfItsClub(context, token, hub => hub.Handle(context, token))).AllowAnonymous().DisableAntiforgery();
    }

    // The token says whose feed it is.
    private static async Task OfItsClub(HttpContext context, string token, Func<HubEndpoint, Task> answer)
    {
        var services = context.RequestServices;
        var club = await services.GetRequiredService<IClubWork>().OfHubToken(token, context.RequestAborted);
        using var use = club is null ? null : await services.GetRequiredService<IClubs>().Use(club.Value, context.RequestAborted);
        if (use is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await answer(use.Services.GetRequiredService<HubEndpoint>());
    }

    // The callers set timeouts, for the whole of a response.
    private static HttpClient Client(IServiceProvider provider) =>
        new(provider.GetRequiredService<SocketsHttpHandler>(), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
