using Microsoft.Extensions.Logging;
using SlackNet;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>Puts the library's log into the program's: the message's pattern alone, since what fills it holds tokens and members' words.</summary>
internal sealed class SocketLog(Microsoft.Extensions.Logging.ILogger log) : SlackNet.ILogger
{
    /// <inheritdoc/>
    public void Log(ILogEvent logEvent) => log.Log(
        logEvent.Category == LogCategory.Error ? LogLevel.Warning : LogLevel.Debug,
        "SlackNet: {Message} {Problem}",
        logEvent.MessageTemplate,
        logEvent.Exception?.GetType().Name ?? "");
}
