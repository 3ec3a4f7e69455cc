using System.Net;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Replicas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Registers Discord's REST API.</summary>
internal static class DiscordRestServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IDiscordApi"/>; the address and the token are those of <see cref="DiscordOptions"/>.</summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        services.AddHttpClient(DiscordLine.Client)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = DiscordLine.MaxAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The default loggers log the whole address, which contains an interaction's token.
            .RemoveAllLoggers();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<BotTelemetry>();
        services.TryAddSingleton<ILeases, SoleWorkerLeases>();
        services.TryAddSingleton<DiscordLine>();
        services.TryAddSingleton<IDiscordApi, DiscordRest>();
        return services.ShareAmongClubs<DiscordLine>().ShareAmongClubs<IDiscordApi>();
    }
}
