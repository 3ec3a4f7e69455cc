using FilmClubBot.Commands.Model;
using FilmClubBot.OnSlack.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnSlack;

/// <summary>Registers Slack.</summary>
public static class SlackServiceCollectionExtensions
{
    /// <summary>Adds what Slack asks of every command; the program does not start while one breaks it.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services) =>
        services.AddSingleton<IPlatformLimits, SlackCommandLimits>();
}
