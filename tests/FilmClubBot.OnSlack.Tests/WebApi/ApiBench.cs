using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Tests.WebApi;

/// <summary>The client as it is registered, before a simulator.</summary>
internal sealed class ApiBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ApiBench(SlackSimulator slack, ServiceProvider services, Lines lines)
    {
        Slack = slack;
        _services = services;
        Log = lines;
        Api = services.GetRequiredService<ISlackApi>();
    }

    public SlackSimulator Slack { get; }

    public ISlackApi Api { get; }

    public Lines Log { get; }

    /// <summary>What is sent here is often wrong on purpose, so it is not recorded.</summary>
    public static async Task<ApiBench> Start(TimeProvider? time = null, bool refusesTooMany = true, string? token = null, IReadOnlyCollection<string>? scopes = null)
    {
        var settings = new SlackSimulatorSettings { Time = time ?? TimeProvider.System, Recorded = false, RefusesTooMany = refusesTooMany };
        var slack = await SlackSimulator.Start(scopes is null ? settings : settings with { Scopes = scopes });
        var lines = new Lines();
        var services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(new SlackAccess(slack.ApiBaseUrl, token ?? slack.BotToken))
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(lines))
            .AddSlackWebApi()
            .BuildServiceProvider();
        return new ApiBench(slack, services, lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }

    /// <summary>Everything that was logged, by any category.</summary>
    internal sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _all = [];

        public string All
        {
            get
            {
                lock (_all)
                    return string.Join('\n', _all);
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_all)
                _all.Add($"{logLevel}: {formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
