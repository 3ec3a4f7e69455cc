using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Replicas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Registers the Web API's client.</summary>
internal static class SlackWebApiServiceCollectionExtensions
{
    // Long enough to be reused, short enough to notice a change of Slack's IP addresses.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Adds <see cref="ISlackApi"/>. <see cref="SlackAccess"/>, <see cref="TimeProvider"/> and logging are registered elsewhere.</summary>
    public static IServiceCollection AddSlackWebApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BotTelemetry>();
        services.TryAddSingleton<ILeases, SoleWorkerLeases>();
        services.TryAddSingleton<ISlackTokens, FixedToken>();
        services.AddHttpClient(SlackLine.Client)
            // The factory's own log lines contain addresses, and a response_url or an upload_url is a secret.
            .RemoveAllLoggers()
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = SlackLine.MaxAnswer;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("FilmClubBot");
            })
            // The handler has its own connection lifetime; the factory's rotation would be a second one.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.PooledConnectionLifetime = ConnectionLife;
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ConnectTimeout = TimeSpan.FromSeconds(10);
            });
        return services.AddSingleton<SlackLine>().ShareAmongClubs<SlackLine>().AddSingleton<ISlackApi, SlackApi>();
    }
}
