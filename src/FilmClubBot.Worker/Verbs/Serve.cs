using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.OnWeb;
using FilmClubBot.Storage;
using FilmClubBot.Storage.Moving;
using FilmClubBot.Worker.Doctoring;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Reviews;
using FilmClubBot.Worker.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Runs the bot until it is stopped.</summary>
internal static class Serve
{
    /// <summary>Prepares the database, starts the bot and waits for shutdown.</summary>
    /// <param name="bot">The program, built but not started.</param>
    /// <param name="console">States whether the process's signals stop the bot.</param>
    /// <param name="stopping">Stops the bot, as a signal does.</param>
    /// <returns>0 also if the bot was stopped before it had started, or had to leave work to the next start.</returns>
    public static async Task<int> Run(WebApplication bot, BotConsole console, CancellationToken stopping)
    {
        using var signals = console.HandlesSignals ? new StopSignals() : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, signals?.Token ?? CancellationToken.None);
        var log = bot.Services.GetRequiredService<ILogger<FirstStart>>();
        try
        {
            await Start(bot, log, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            log.LogInformation("Stopped before the bot had started");
            return CommandLine.Success;
        }

        try
        {
            await using var stop = bot.Lifetime.ApplicationStopping.Register(() => log.LogInformation("Stopping: finishing the work that has begun"));
            await bot.WaitForShutdownAsync(either.Token);
            log.LogInformation("Stopped");
        }
        catch (Exception failure) when (HasTimedOut(failure))
        {
            log.LogWarning("Stopped when Shutdown:Timeout ({Timeout}) expired; announcements, polls and imports that were not finished are resumed at the next start", bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        }

        return CommandLine.Success;
    }

    // The host collects the exceptions of its services.
    private static bool HasTimedOut(Exception failure) => failure is OperationCanceledException || (failure is AggregateException several && several.InnerExceptions.All(HasTimedOut));

    private static async Task Start(WebApplication bot, ILogger log, CancellationToken cancellationToken)
    {
        var services = bot.Services;
        services.GetRequiredService<IStartupValidator>().Validate();
        Routes.Map(bot);
        foreach (var doubt in services.GetRequiredService<SettingsValidator>().Doubts())
            log.LogWarning("{Problem}", doubt);
        log.LogInformation("Reviews are read by {Reader}", services.GetRequiredService<IOptions<AiOptions>>().Value.Reader);
        await services.GetRequiredService<Database>().Prepare(cancellationToken);
        if (await services.GetRequiredService<DatabaseMove>().IsUnfinished(cancellationToken))
            throw new StorageException($"\"{services.GetRequiredService<Database>().Name}\" has a part of the data only: the move into it was not finished. Run move again with the settings of the old database.");
        if (!services.GetRequiredService<IOptions<HostingOptions>>().Value.ManyClubs && await ClubsExamination.Founded(services.GetRequiredService<IClubDirectory>(), cancellationToken) is > 0 and var clubs)
            log.LogWarning("{Clubs} founded clubs are in the database and not served, because Hosting:ManyClubs is not set", clubs);
        // Of several workers that start together, the first one stores what a new database needs, and the others find it.
        await using (await services.GetRequiredService<ILeases>().Acquire("start", cancellationToken))
        {
            await services.GetRequiredService<FirstStart>().Prepare(cancellationToken);
            await services.GetRequiredService<SettingsFeeds>().Fit(cancellationToken);
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(Serve)).Protect("makes the first key");
        }

        await bot.StartAsync(cancellationToken);
        var web = services.GetRequiredService<IOptions<WebOptions>>().Value;
        log.LogInformation("Listening on {Url}; the browser chat is {State}", web.Url, web.IsChatClosed ? "closed until Web:AccessToken is set" : "open");
    }
}
