using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Registers the gateway.</summary>
internal static class GatewayServiceCollectionExtensions
{
    /// <summary>Adds the connection, which opens where <see cref="DiscordOptions.Connection"/> says so.</summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services) =>
        services.AddSingleton<GatewayInteractions>().AddSingleton<GatewayEvents>().AddHostedService<GatewayConnection>();
}
