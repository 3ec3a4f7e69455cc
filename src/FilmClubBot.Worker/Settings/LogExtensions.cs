using Microsoft.Extensions.Logging.Console;

namespace FilmClubBot.Worker.Settings;

/// <summary>Configures logging.</summary>
internal static class LogExtensions
{
    /// <summary>Writes log messages to standard error, one line each; standard output contains results only.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="isVerb">Whether a single verb runs: then only warnings and errors are logged.</param>
    public static void AddLogs(this WebApplicationBuilder builder, bool isVerb)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
        // The default is readable text; "Logging:Console:FormatterName": "json" writes structured records.
        builder.Logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        builder.Services.Configure<JsonConsoleFormatterOptions>(options =>
        {
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            options.UseUtcTimestamp = true;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(options =>
        {
            options.LogToStandardErrorThreshold = LogLevel.Trace;
            // Without a formatter name the framework uses its obsolete options instead of the ones above.
            options.FormatterName ??= LineFormatter.FormatterName;
        });
        builder.Logging.SetMinimumLevel(isVerb ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // It warns of keys that are stored unencrypted: decision 58.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // A failed start is explained by StartFailure; the host would log its stack trace before.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }
}
