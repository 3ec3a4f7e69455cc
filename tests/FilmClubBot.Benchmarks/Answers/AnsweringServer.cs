using System.Diagnostics;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>A server process that answers on a loopback port, and what it costs.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly Process _process;

    private AnsweringServer(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    /// <summary>The worker's release build.</summary>
    public static string WorkerProgram => Repository.Path("src", "FilmClubBot.Worker", "bin", "Release", "net10.0", "FilmClubBot.Worker.dll");

    /// <summary>Where it answers.</summary>
    public int Port { get; }

    /// <summary>The processor time that it has used so far, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the worker's release build.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="settings">Its settings.</param>
    public static Task<AnsweringServer> Worker(string folder, IReadOnlyList<(string Key, string Value)> settings) =>
        Start("dotnet", _ => [WorkerProgram], folder, port => [("FILMCLUB__Web__Url", $"http://127.0.0.1:{port}"), .. settings]);

    /// <summary>Starts it, and waits until it takes connections.</summary>
    /// <param name="program">What is run.</param>
    /// <param name="arguments">Its arguments, given the port.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="settings">Environment variables, given the port.</param>
    public static async Task<AnsweringServer> Start(string program, Func<int, string[]> arguments, string folder, Func<int, IEnumerable<(string Key, string Value)>> settings)
    {
        var port = Loopback.FreePort();
        var start = new ProcessStartInfo(program, arguments(port)) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (key, value) in settings(port))
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) => Note(said, line.Data);
        process.OutputDataReceived += (_, line) => Note(said, line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            await Listening.Until(process, port);
            return new(process, port);
        }
        catch (Exception failure) when (failure is InvalidOperationException or TimeoutException)
        {
            process.Kill();
            throw new InvalidOperationException($"{failure.Message} Its last lines: {string.Join('\n', said.TakeLast(20))}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static void Note(List<string> said, string? line)
    {
        lock (said)
        {
            if (line is not null && said.Count < 200)
                said.Add(line);
        }
    }
}
