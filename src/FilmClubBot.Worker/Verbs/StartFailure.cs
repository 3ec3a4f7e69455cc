using System.Text.Json;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Reports failures that prevent a start as lines with problem and fix, instead of a stack trace.</summary>
internal static class StartFailure
{
    /// <summary>Runs an action; reports a failure of settings, files or the database and returns exit code 1.</summary>
    /// <param name="error">The writer for messages.</param>
    /// <param name="run">The action.</param>
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

    // Any other failure is a defect of this program, and its stack trace is needed to correct it.
    private static IEnumerable<string>? Explain(Exception failure) => failure switch
    {
        OptionsValidationException settings => settings.Failures,
        AggregateException { InnerExceptions: var all } when all.All(one => Explain(one) is not null) => all.SelectMany(one => Explain(one)!),
        StorageException or InvalidCommandException or FormatException => [failure.Message],
        StorageUnavailableException => [failure.Message],
        InvalidDataException { InnerException.InnerException: JsonException json } =>
            [$"{failure.Message} Line {json.LineNumber + 1}: {JsonReason(json)} Look there and on the line before for a comma, quotation mark or bracket that is missing or too many."],
        InvalidDataException => [failure.InnerException is null ? failure.Message : $"{failure.Message} {failure.InnerException.Message}"],
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            [$"{failure.Message} Another program answers there: stop it, or set Web:Url (Telemetry:MetricsUrl, if that is its address) to another port."],
        UnauthorizedAccessException or IOException => [failure.Message],
        _ => null,
    };

    // The parser appends the path and the position to its sentence.
    private static string JsonReason(JsonException json) => json.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
}
