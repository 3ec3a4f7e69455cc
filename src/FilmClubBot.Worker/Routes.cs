using FilmClubBot.OnDiscord;
using FilmClubBot.OnSlack;
using FilmClubBot.OnWeb;
using FilmClubBot.Worker.Doctoring;
using FilmClubBot.Worker.Health;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Telemetry;

namespace FilmClubBot.Worker;

/// <summary>The program's routes; only a bot that serves needs them, and the verb <c>doctor</c>, which examines them.</summary>
internal static class Routes
{
    /// <summary>Maps every route. The settings must be valid.</summary>
    public static void Map(WebApplication bot)
    {
        bot.UseMetrics();
        bot.MapOnWeb();
        bot.MapDiscord();
        bot.MapSlack();
        bot.MapPolling();
        bot.MapHealth();
        bot.Services.GetRequiredService<PageAssets>().Read(bot);
    }
}
