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

return await StartFailure.Guard(async () =>
{
    var builder = WebApplication.CreateBuilder();
    builder.AddLogs(isVerb: args.Length > 0);
    builder.AddSettings();
    builder.Services.AddStorage().AddReviews().AddPolling().AddModelReading().AddCommands(SettingsExtensions.LocalesFolder).AddDiscord().AddSlack().AddOnWeb().AddDrawing();
    builder.AddJobs();
    builder.AddHealth();
    await using var bot = builder.Build();
    bot.MapOnWeb();
    bot.MapDiscord();
    bot.MapSlack();
    bot.MapPolling();
    bot.MapHealth();
    // A bot that runs does not load what reads command lines.
    return args.Length == 0 ? await Serve.Run(bot) : await CommandLine.Run(bot, args);
});
