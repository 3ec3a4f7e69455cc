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

    /// <summary>Its resident memory, in bytes.</summary>
    /// <exception cref="InvalidOperationException">It ended.</exception>
    public long Memory
    {
        get
        {
            ThrowIfEnded();
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it, and waits until it takes connections.</summary>
    /// <param name="program">What is run.</param>
    /// <param name="arguments">Its arguments, given the port.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="settings">Environment variables, given the port.</param>
    /// <param name="log">What it writes is copied there; null to keep only what it wrote if it does not start.</param>
    public static async Task<AnsweringServer> Start(string program, Func<int, string[]> arguments, string folder, Func<int, IEnumerable<(string Key, string Value)>> settings, TextWriter? log = null)
    {
        var port = Loopback.FreePort();
        var start = new ProcessStartInfo(program, arguments(port)) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (key, value) in settings(port))
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) => Note(said, line.Data, log);
        process.OutputDataReceived += (_, line) => Note(said, line.Data, log);
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

    /// <summary>Throws if the process ended.</summary>
    /// <exception cref="InvalidOperationException">It ended.</exception>
    public void ThrowIfEnded()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"{_process.StartInfo.FileName} ended with {_process.ExitCode}.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static void Note(List<string> said, string? line, TextWriter? log)
    {
        if (line is not null)
            log?.WriteLine(line);
        lock (said)
        {
            if (line is not null && said.Count < 200)
                said.Add(line);
        }
    }
}
