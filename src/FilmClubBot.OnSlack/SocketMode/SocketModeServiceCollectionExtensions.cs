using FilmClubBot.Commands.Clubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>Registers Socket Mode.</summary>
internal static class SocketModeServiceCollectionExtensions
{
    /// <summary>Adds the connection, which opens if <see cref="SlackOptions.Connection"/> is Socket Mode.</summary>
    public static IServiceCollection AddSlackSocketMode(this IServiceCollection services)
    {
        services.TryAddTransient<SocketOpening>();
        // The factory's own log lines contain headers.
        services.AddHttpClient(SocketConnection.Client, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers().AddHttpMessageHandler<SocketOpening>();
        return services.AddSingleton<SocketEnvelopes>().AddHostedService<SocketConnection>().KeepOutOfClubs<SocketEnvelopes>();
    }
}
