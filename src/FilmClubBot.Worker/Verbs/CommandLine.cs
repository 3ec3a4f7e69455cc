using System.CommandLine;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>The verbs of the program; without one it runs the bot (<see cref="Serve"/>). Results go to standard output, messages to standard error.</summary>
internal static class CommandLine
{
    /// <summary>Exit codes.</summary>
    public const int Success = 0, Failure = 1, WrongCall = 2;

    /// <summary>Executes a verb.</summary>
    /// <param name="bot">The program, built but not started.</param>
    /// <param name="args">The verb and its arguments.</param>
    /// <param name="console">The writers for results and messages.</param>
    /// <param name="cancellationToken">Stops the verb, as SIGTERM does.</param>
    /// <returns>0 on success, 1 on a refusal or failure, 2 on invalid arguments.</returns>
    public static async Task<int> Run(WebApplication bot, string[] args, BotConsole console, CancellationToken cancellationToken)
    {
        var root = new RootCommand("FilmClubBot: a film society's bot. Without a verb it runs, and opens the browser chat.");
        root.Add(Say.Verb(bot.Services));
        root.Add(Read.Verb(bot.Services));
        root.Add(Import.Verb(bot.Services));
        root.Add(ExportDiary.Verb(bot.Services));
        root.Add(Archive.Verb(bot.Services));
        root.Add(Count.Verb(bot.Services));
        root.Add(Register.Verb(bot.Services));
        root.Add(Manifest.Verb(bot.Services));
        root.Add(Unbind.Verb(bot.Services));
        root.Add(Clubs.Verb(bot.Services));
        root.Add(Copies.Backup(bot.Services));
        root.Add(Copies.Restore(bot.Services));
        root.Add(Move.Verb(bot.Services));
        var doctor = Doctor.Verb(bot);
        root.Add(doctor);

        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors)
                await console.Error.WriteLineAsync(error.Message);
            await console.Error.WriteLineAsync("Add --help to see how it is called.");
            return WrongCall;
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = console.Output,
            Error = console.Error,
            // On SIGTERM and SIGINT a verb is cancelled, and may finish the transaction that it has begun. Null: no signals are handled.
            ProcessTerminationTimeout = console.HandlesSignals ? bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout : null,
        };
        return await StartFailure.Guard(console.Error, () =>
        {
            // Neither the help of a verb nor doctor needs valid settings.
            if (call.Action == call.CommandResult.Command.Action && call.CommandResult.Command != doctor)
                bot.Services.GetRequiredService<IStartupValidator>().Validate();
            return call.InvokeAsync(invocation, cancellationToken);
        });
    }
}
