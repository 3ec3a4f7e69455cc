using FilmClubBot.Testing.Clocks;
using FilmClubBot.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>
/// The same program in the test's process: settings, storage, scheduler, platforms and web server are the worker's own. What a
/// process starts with, some seconds of compiling, is paid once for all tests.
/// </summary>
internal sealed class HostedBot : IRunningBot, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private HostedBot(Func<CancellationToken, Task<int>> run) => Exit = run(_stop.Token);

    /// <inheritdoc/>
    public Task<int> Exit { get; }

    /// <summary>Starts the bot and does not wait for it.</summary>
    /// <param name="folder">Where its settings file and its state are.</param>
    /// <param name="settings">Settings, as the configuration has them: <c>Club:Locale</c>.</param>
    /// <param name="clock">What it goes by; null for the machine's clock.</param>
    /// <param name="onLine">Receives each line of its messages, and null at their end.</param>
    public static HostedBot Serve(string folder, IReadOnlyDictionary<string, string?> settings, ControlledClock? clock, Action<string?> onLine) => new(async stop =>
    {
        await using var messages = new LineWriter(onLine);
        return await Run([], folder, settings, clock, TextWriter.Null, messages, stop);
    });

    /// <summary>Runs one verb to its end.</summary>
    /// <param name="arguments">The verb and what belongs to it.</param>
    /// <param name="folder">Where its settings file and its state are.</param>
    /// <param name="settings">Settings, as the configuration has them: <c>Club:Locale</c>.</param>
    /// <param name="clock">What it goes by; null for the machine's clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Outcome> Run(string[] arguments, string folder, IReadOnlyDictionary<string, string?> settings, ControlledClock? clock, CancellationToken cancellationToken)
    {
        await using StringWriter output = new(), messages = new();
        var exit = await Run(arguments, folder, settings, clock, output, TextWriter.Synchronized(messages), cancellationToken);
        return new(exit, output.ToString(), messages.ToString());
    }

    /// <inheritdoc/>
    public void AskToStop() => _stop.Cancel();

    /// <inheritdoc/>
    public async Task End()
    {
        AskToStop();
        await Exit;
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private static Task<int> Run(
        string[] arguments, string folder, IReadOnlyDictionary<string, string?> settings, ControlledClock? clock, TextWriter output, TextWriter messages, CancellationToken cancellationToken)
    {
        // Signals are the test runner's.
        var console = new BotConsole(output, messages, HandlesSignals: false);
        var options = new WebApplicationOptions
        {
            ApplicationName = typeof(Bot).Assembly.GetName().Name,
            ContentRootPath = folder,
            // A watch on each test's settings file would be one of the few that the system has.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        };
        return Task.Run(() => Bot.Run(arguments, console, options, Configure, cancellationToken), CancellationToken.None);

        void Configure(WebApplicationBuilder builder)
        {
            builder.Configuration.AddInMemoryCollection(settings);
            // The test's process has another working directory.
            if (!settings.ContainsKey("Storage:ConnectionString"))
                builder.Configuration["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "data", "filmclub.db")}";
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(new WriterLogs(messages));
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
            if (clock is not null)
                builder.Services.GoBy(clock.Time);
        }
    }
}
