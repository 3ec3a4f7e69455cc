using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Turns what keeps the program from starting into lines that say what to mend, in place of a stack trace.</summary>
internal static class StartFailure
{
    /// <summary>Runs something; a failure of settings, files or the database becomes lines of messages and exit code 1.</summary>
    /// <param name="error">Where messages go.</param>
    /// <param name="run">What may fail.</param>
    public static async Task<int> Guard(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return CommandLine.Failure;
        }
        catch (Exception failure) when (Explain(failure) is { } lines)
        {
            foreach (var line in lines)
                await error.WriteLineAsync(line);
            return CommandLine.Failure;
        }
    }

    // A failure that is none of these is a defect of ours, and its stack trace is what mends it.
    private static IEnumerable<string>? Explain(Exception failure) => failure switch
    {
        OptionsValidationException settings => settings.Failures,
        AggregateException { InnerExceptions: var all } when all.All(one => Explain(one) is not null) => all.SelectMany(one => Explain(one)!),
        StorageException or InvalidCommandException or FormatException => [failure.Message],
        InvalidDataException => [failure.InnerException is null ? failure.Message : $"{failure.Message} {failure.InnerException.Message}"],
        // The binder's words for a value of the wrong type name the key; the type's name is of no use to a reader.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => [failure.Message + " Mend the value; appsettings.example.json shows what fits."],
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            [$"{failure.Message} Another program answers there: stop it, or set Web:Url to another port."],
        UnauthorizedAccessException or IOException => [failure.Message],
        _ => null,
    };
}
