using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Forwards the library's log to the program's log.</summary>
internal static class GatewayLog
{
    /// <summary>Writes one line.</summary>
    public static void Write(ILogger log, LogMessage line)
    {
        // Several times a day, as Discord moves connections between its machines.
        if (line.Exception is GatewayReconnectException)
            log.LogInformation("{Source}: Discord asked to connect again", line.Source);
        else
            log.Log(LevelOf(line.Severity), line.Exception, "{Source}: {Message}", line.Source, line.Message ?? line.Exception?.Message ?? "");
    }

    // The library reconnects after most failures, so they are not errors here; permanent failures are logged by the connection.
    private static LogLevel LevelOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical or LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        LogSeverity.Verbose => LogLevel.Debug,
        _ => LogLevel.Trace,
    };
}
