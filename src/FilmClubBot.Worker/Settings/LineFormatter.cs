using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FilmClubBot.Worker.Settings;

/// <summary>
/// Writes each event as one line of text. A message may contain what a stranger sent: control characters are removed, so that it
/// cannot pretend to be another line, and what is longer than any message of the program is cut.
/// </summary>
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(LineFormatter.FormatterName)
{
    /// <summary>The value of <c>Logging:Console:FormatterName</c>.</summary>
    public const string FormatterName = "line";

    private const int MaxMessage = 2000, MaxException = 20_000;

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z '", CultureInfo.InvariantCulture));
        textWriter.Write($"{Level(logEntry.LogLevel)}: {logEntry.Category} ");
        textWriter.Write(OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception), MaxMessage));
        if (logEntry.Exception is { } exception)
            textWriter.Write(" " + OneLine(exception.ToString(), MaxException));
        textWriter.WriteLine();
    }

    private static string OneLine(string text, int max) =>
        HostileText.CleanLine(text.Length <= max ? text : string.Concat(text.AsSpan(0, max), "…"));

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
