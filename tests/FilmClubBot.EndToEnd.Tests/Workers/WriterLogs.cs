using Microsoft.Extensions.Logging;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>Writes log messages as the worker does on a console: one line each.</summary>
internal sealed class WriterLogs(TextWriter messages) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(messages, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(TextWriter messages, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            messages.WriteLine($"{logLevel}: {category} {formatter(state, exception)} {exception}".ReplaceLineEndings(" ").TrimEnd());
    }
}
