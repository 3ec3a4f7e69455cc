using FilmClubBot.Commands;
using FilmClubBot.Drawing;
using FilmClubBot.Mail;
using FilmClubBot.ModelReading;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnSlack;
using FilmClubBot.OnWeb;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Doctoring;
using FilmClubBot.Worker.Films;
using FilmClubBot.Worker.Health;
using FilmClubBot.Worker.Jobs;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Reviews;
using FilmClubBot.Worker.Settings;
using FilmClubBot.Worker.Telemetry;
using FilmClubBot.Worker.Verbs;
using FilmClubBot.Worker.Webhooks;

namespace FilmClubBot.Worker;

/// <summary>The whole program. A test runs it in the test process, with its own settings and clock.</summary>
internal static class Bot
{
    /// <summary>Builds the program and executes the arguments.</summary>
    /// <param name="args">A verb and its arguments; empty to run the bot until it is stopped.</param>
    /// <param name="console">The writers for results and messages, and whether the program handles the process's signals.</param>
    /// <param name="options">The folders of the program's files and settings; null for those of the program, and the settings file of the working directory.</param>
    /// <param name="configure">Changes settings, logging and clock, after the defaults were added and before the host is built.</param>
    /// <param name="cancellationToken">Stops the program, as SIGTERM does.</param>
    /// <returns>The exit code: 0 on success, 1 on a refusal or failure, 2 on invalid arguments.</returns>
    public static Task<int> Run(
        string[] args, BotConsole console, WebApplicationOptions? options = null, Action<WebApplicationBuilder>? configure = null, CancellationToken cancellationToken = default) =>
        StartFailure.Guard(console.Error, async () =>
        {
            await using var bot = Build(args.FirstOrDefault(), options, configure);
            // A bot that serves does not load the command-line parser.
            return args.Length == 0 ? await Serve.Run(bot, console, cancellationToken) : await CommandLine.Run(bot, args, console, cancellationToken);
        });

    /// <summary>Composes the program.</summary>
    /// <param name="verb">The verb that runs; null for the bot itself.</param>
    /// <param name="options">As for <see cref="Run"/>.</param>
    /// <param name="configure">As for <see cref="Run"/>.</param>
    public static WebApplication Build(string? verb, WebApplicationOptions? options = null, Action<WebApplicationBuilder>? configure = null)
    {
        // The pages' files are where the program is; settings and data are where it was started.
        var builder = WebApplication.CreateBuilder(options ?? new() { ContentRootPath = AppContext.BaseDirectory });
        if (options is null)
            builder.AddSettingsFile(Directory.GetCurrentDirectory());
        builder.AddLogs(isVerb: verb is not null);
        builder.AddSettings();
        configure?.Invoke(builder);
        builder.AddClubs();
        builder.Services.AddStorage().AddReviews().AddPolling().AddFilmFacts().AddWebhookPosts().AddModelReading().AddCommands(SettingsExtensions.LocalesFolder).AddDiscord().AddSlack(hasApp: verb != Manifest.Name).AddMail().AddOnWeb().AddDrawing();
        builder.AddMeaningIndex();
        builder.AddJobs();
        builder.AddHealth();
        builder.AddTelemetry();
        builder.AddDoctor();
        return builder.Build();
    }
}

/// <summary>The program's output, and how it is stopped.</summary>
/// <param name="Output">The writer for results.</param>
/// <param name="Error">The writer for messages.</param>
/// <param name="HandlesSignals">Whether SIGINT and SIGTERM stop the program; false in another program's process, such as a test run.</param>
internal sealed record BotConsole(TextWriter Output, TextWriter Error, bool HandlesSignals);
