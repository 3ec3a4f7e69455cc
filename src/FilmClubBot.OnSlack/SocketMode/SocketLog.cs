using Microsoft.Extensions.Logging;
using SlackNet;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>Forwards the library's log to the program's log: only the message's template, since its values contain tokens and members' texts.</summary>
internal sealed class SocketLog(Microsoft.Extensions.Logging.ILogger log) : SlackNet.ILogger
{
    /// <inheritdoc/>
    public void Log(ILogEvent logEvent) => log.Log(
        logEvent.Category == LogCategory.Error ? LogLevel.Warning : LogLevel.Debug,
        "SlackNet: {Message} {Problem}",
        logEvent.MessageTemplate,
        logEvent.Exception?.GetType().Name ?? "");
}
