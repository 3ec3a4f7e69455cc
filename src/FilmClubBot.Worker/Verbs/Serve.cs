using FilmClubBot.ModelReading.Settings;
using FilmClubBot.OnWeb;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Reviews;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Runs the bot until it is stopped.</summary>
internal static class Serve
{
    /// <summary>Prepares the database, starts the bot and waits for shutdown.</summary>
    /// <param name="bot">The program, built but not started.</param>
    /// <param name="console">States whether the process's signals stop the bot.</param>
    /// <param name="stopping">Stops the bot, as a signal does.</param>
    public static async Task<int> Run(WebApplication bot, BotConsole console, CancellationToken stopping)
    {
        using var signals = console.HandlesSignals ? new StopSignals() : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, signals?.Token ?? CancellationToken.None);
        var cancellationToken = either.Token;
        bot.Services.GetRequiredService<IStartupValidator>().Validate();
        var log = bot.Services.GetRequiredService<ILogger<FirstStart>>();
        log.LogInformation("Reviews are read by {Reader}", bot.Services.GetRequiredService<IOptions<AiOptions>>().Value.Reader);
        await bot.Services.GetRequiredService<FirstStart>().Prepare(cancellationToken);
        await bot.Services.GetRequiredService<SettingsFeeds>().Fit(cancellationToken);
        await bot.StartAsync(cancellationToken);
        log.LogInformation("The browser chat is listening on {Url}", bot.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        await bot.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Success;
    }
}
