using FilmClubBot.ModelReading.Settings;
using FilmClubBot.OnWeb;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Reviews;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Runs the bot until it is told to stop.</summary>
internal static class Serve
{
    /// <summary>Readies the database, starts everything and waits for the end.</summary>
    public static async Task<int> Run(WebApplication bot)
    {
        using var signals = new StopSignals();
        var cancellationToken = signals.Token;
        bot.Services.GetRequiredService<IStartupValidator>().Validate();
        var log = bot.Services.GetRequiredService<ILogger<FirstStart>>();
        log.LogInformation("Reviews are read by {Reader}", bot.Services.GetRequiredService<IOptions<AiOptions>>().Value.Reader);
        await bot.Services.GetRequiredService<FirstStart>().Prepare(cancellationToken);
        await bot.Services.GetRequiredService<SettingsFeeds>().Fit(cancellationToken);
        await bot.StartAsync(cancellationToken);
        log.LogInformation("The browser chat answers on {Url}", bot.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        await bot.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Success;
    }
}
