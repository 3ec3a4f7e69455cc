using System.Diagnostics;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>The worker's release build as it serves many clubs, and what it costs.</summary>
internal sealed class HostedWorker : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HostedDatabase _database;

    private HostedWorker(Process process, HostedDatabase database, int port) => (_process, _database, Port) = (process, database, port);

    /// <summary>Where its pages are.</summary>
    public int Port { get; }

    /// <summary>Resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? throw new InvalidOperationException($"The worker ended with {_process.ExitCode}.") : _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it accepts connections.</summary>
    public static async Task<HostedWorker> Start(HostedDatabase database, string folder, params (string Key, string Value)[] settings)
    {
        var port = Loopback.FreePort();
        var start = new ProcessStartInfo("dotnet", [Repository.Path("src", "FilmClubBot.Worker", "bin", "Release", "net10.0", "FilmClubBot.Worker.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        (string, string)[] own = [("FILMCLUB__Web__Url", $"http://127.0.0.1:{port}"), ("FILMCLUB__Reviews__AllowLoopback", "true"), ("FILMCLUB__Logging__LogLevel__Default", "Warning")];
        foreach (var (key, value) in own.Concat(database.Settings).Concat(settings))
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await Listening.Until(process, port);
        return new(process, database, port);
    }

    /// <summary>The processor time so far: the worker's, and that of its database's server.</summary>
    public async Task<(TimeSpan Worker, TimeSpan Server)> Times()
    {
        _process.Refresh();
        return (_process.TotalProcessorTime, await _database.ServerTime());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
