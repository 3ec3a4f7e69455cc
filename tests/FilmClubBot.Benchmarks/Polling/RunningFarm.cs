using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Polling;

/// <summary>A <see cref="FeedFarm"/> in a process of its own, and the requests that it got.</summary>
internal sealed class RunningFarm : IAsyncDisposable
{
    private readonly Process _process;

    private RunningFarm(Process process, int port, int silentPort) => (_process, Port, SilentPort) = (process, port, silentPort);

    /// <summary>Where the feeds are.</summary>
    public int Port { get; }

    /// <summary>Where connections are accepted and nothing is answered.</summary>
    public int SilentPort { get; }

    /// <summary>The requests: the feed, when, in Unix milliseconds, and the status of the response.</summary>
    public ConcurrentQueue<(int Feed, long At, int Status)> Polls { get; } = new();

    /// <summary>Starts it and waits until it accepts connections.</summary>
    public static async Task<RunningFarm> Start(string folder)
    {
        var (port, silentPort) = (Loopback.FreePort(), Loopback.FreePort());
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], FeedFarm.Verb, $"{port}", $"{silentPort}"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The feed server did not start.");
        var farm = new RunningFarm(process, port, silentPort);
        process.OutputDataReceived += (_, line) => farm.Note(line.Data);
        process.BeginOutputReadLine();
        await Listening.Until(process, port);
        await Listening.Until(process, silentPort);
        return farm;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line?.Split(' ') is [var feed, var at, var status])
            Polls.Enqueue((int.Parse(feed, CultureInfo.InvariantCulture), long.Parse(at, CultureInfo.InvariantCulture), int.Parse(status, CultureInfo.InvariantCulture)));
    }
}
