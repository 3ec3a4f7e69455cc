using Microsoft.Extensions.Logging.Console;

namespace FilmClubBot.Worker.Settings;

/// <summary>Where messages go.</summary>
internal static class LogExtensions
{
    /// <summary>Sends messages to standard error, one line each; results have standard output for themselves.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="isVerb">Whether one verb runs and its result is what counts: then only warnings are said.</param>
    public static void AddLogs(this WebApplicationBuilder builder, bool isVerb)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
        // For people; "Logging:Console:FormatterName": "json" makes them records for machines.
        builder.Services.Configure<SimpleConsoleFormatterOptions>(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            options.UseUtcTimestamp = true;
        });
        builder.Services.Configure<JsonConsoleFormatterOptions>(options =>
        {
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            options.UseUtcTimestamp = true;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(options =>
        {
            options.LogToStandardErrorThreshold = LogLevel.Trace;
            // Where no formatter is named, the framework takes options of old in place of the ones above.
            options.FormatterName ??= ConsoleFormatterNames.Simple;
        });
        builder.Logging.SetMinimumLevel(isVerb ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
    }
}
