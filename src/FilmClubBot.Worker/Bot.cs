using FilmClubBot.Commands;
using FilmClubBot.Drawing;
using FilmClubBot.ModelReading;
using FilmClubBot.OnDiscord;
using FilmClubBot.OnSlack;
using FilmClubBot.OnWeb;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Health;
using FilmClubBot.Worker.Jobs;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Reviews;
using FilmClubBot.Worker.Settings;
using FilmClubBot.Worker.Verbs;

namespace FilmClubBot.Worker;

/// <summary>The program as a whole. A test runs the same one in its own process, with settings and a clock of its own.</summary>
internal static class Bot
{
    /// <summary>Builds the program and does what the arguments ask.</summary>
    /// <param name="args">A verb and what belongs to it; empty to run the bot until it is stopped.</param>
    /// <param name="console">Where results and messages go, and whether this process is the program's own.</param>
    /// <param name="options">Where the program finds its files; null for the working directory.</param>
    /// <param name="configure">Changes settings, logs and clock, after the program's own were added and before anything is built of them.</param>
    /// <param name="cancellationToken">Stops what was begun, as the signal to end the process does.</param>
    /// <returns>The exit code: 0 on success, 1 on a refusal or failure, 2 on a wrong call.</returns>
    public static Task<int> Run(
        string[] args, BotConsole console, WebApplicationOptions? options = null, Action<WebApplicationBuilder>? configure = null, CancellationToken cancellationToken = default) =>
        StartFailure.Guard(console.Error, async () =>
        {
            var builder = WebApplication.CreateBuilder(options ?? new());
            builder.AddLogs(isVerb: args.Length > 0);
            builder.AddSettings();
            configure?.Invoke(builder);
            builder.Services.AddStorage().AddReviews().AddPolling().AddModelReading().AddCommands(SettingsExtensions.LocalesFolder).AddDiscord().AddSlack().AddOnWeb().AddDrawing();
            builder.AddJobs();
            builder.AddHealth();
            await using var bot = builder.Build();
            bot.MapOnWeb();
            bot.MapDiscord();
            bot.MapSlack();
            bot.MapPolling();
            bot.MapHealth();
            // A bot that serves does not load what parses command lines.
            return args.Length == 0 ? await Serve.Run(bot, console, cancellationToken) : await CommandLine.Run(bot, args, console, cancellationToken);
        });
}

/// <summary>Where the program writes, and how it is stopped.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages.</param>
/// <param name="HandlesSignals">Whether SIGINT and SIGTERM stop it: not in a process that is somebody else's.</param>
internal sealed record BotConsole(TextWriter Output, TextWriter Error, bool HandlesSignals);
