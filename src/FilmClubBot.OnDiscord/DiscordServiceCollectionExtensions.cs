using FilmClubBot.Commands.Model;
using FilmClubBot.OnDiscord.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnDiscord;

/// <summary>Registers Discord.</summary>
public static class DiscordServiceCollectionExtensions
{
    /// <summary>Adds what Discord asks of every command; the program does not start while one breaks it.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services) =>
        services.AddSingleton<IPlatformLimits, DiscordCommandLimits>();
}
