using FilmClubBot.Commands.Clubs;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Registers the gateway.</summary>
internal static class GatewayServiceCollectionExtensions
{
    /// <summary>Adds the connection, which opens if <see cref="DiscordOptions.Connection"/> is the gateway.</summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services) =>
        services.AddSingleton<GatewayInteractions>().AddSingleton<GatewayEvents>().AddHostedService<GatewayConnection>()
            .KeepOutOfClubs<GatewayInteractions>().KeepOutOfClubs<GatewayEvents>();
}
