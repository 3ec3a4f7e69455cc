using Discord;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Puts the library's log into the program's.</summary>
internal static class GatewayLog
{
    /// <summary>Writes one line.</summary>
    public static void Write(ILogger log, LogMessage line) =>
        log.Log(LevelOf(line.Severity), line.Exception, "{Source}: {Message}", line.Source, line.Message ?? line.Exception?.Message ?? "");

    // What breaks is mended by the library's next attempt; only what it gives up is an error here, and that is said elsewhere.
    private static LogLevel LevelOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical or LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        LogSeverity.Verbose => LogLevel.Debug,
        _ => LogLevel.Trace,
    };
}
