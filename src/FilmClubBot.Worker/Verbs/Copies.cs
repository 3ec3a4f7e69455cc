using System.CommandLine;
using FilmClubBot.Storage;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Backs up and restores the database: <c>backup FILE</c>, <c>restore FILE</c>.</summary>
internal static class Copies
{
    /// <summary>Creates an online, consistent copy; the bot may be running.</summary>
    public static Command Backup(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "The path of the copy; an existing file is not overwritten." };
        var verb = new Command("backup", "Copies the database, also while the bot runs.") { file };
        verb.SetAction(async (call, cancellationToken) =>
        {
            var target = call.GetRequiredValue(file);
            await services.GetRequiredService<Database>().Backup(target, cancellationToken);
            await call.InvocationConfiguration.Output.WriteLineAsync(OperatorLanguage.Of(services)["verbs.copies.backup", ("file", target)]);
            return CommandLine.Success;
        });
        return verb;
    }

    /// <summary>Restores a copy; the bot must be stopped.</summary>
    public static Command Restore(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "A copy made by backup." };
        var verb = new Command("restore", "Restores a copy; stop the bot first. The replaced database is saved next to it.") { file };
        verb.SetAction(async (call, cancellationToken) =>
        {
            var source = call.GetRequiredValue(file);
            await services.GetRequiredService<Database>().Restore(source, cancellationToken);
            await call.InvocationConfiguration.Output.WriteLineAsync(OperatorLanguage.Of(services)["verbs.copies.restore", ("file", source)]);
            return CommandLine.Success;
        });
        return verb;
    }
}
