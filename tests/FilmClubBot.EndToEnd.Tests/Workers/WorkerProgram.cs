using System.Diagnostics;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The real worker as its users start it, in a folder of its own that goes when the test ends.</summary>
internal sealed class WorkerProgram : IAsyncDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly List<(string Text, TaskCompletionSource Said)> _awaited = [];
    private readonly Lock _gate = new();
    private string _messages = "";
    private Process? _running;

    private readonly ControlledClock? _clock;

    /// <param name="clock">What it goes by; without one, the machine's clock.</param>
    public WorkerProgram(ControlledClock? clock = null)
    {
        _clock = clock;
        Set("Web__Url", Url = $"http://127.0.0.1:{Loopback.FreePort()}");
    }

    /// <summary>Where the browser chat answers while the bot runs.</summary>
    public string Url { get; }

    /// <summary>The folder that the bot runs in; its state stands in <c>data/</c> there.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Sets one setting, as the environment gives it: <c>Club__Locale</c>.</summary>
    public void Set(string key, string value) => _settings["FILMCLUB__" + key] = value;

    /// <summary>Runs one verb to its end.</summary>
    public async Task<Outcome> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(_patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var messages = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await messages);
    }

    /// <summary>Starts the bot and waits until it says that it answers.</summary>
    public async Task Serve()
    {
        lock (_gate)
            _messages = "";
        var process = _running = Start([]);
        var answering = Says("answers on");
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        await answering;
    }

    /// <summary>Starts the bot and kills it after a while, wherever it has got by then.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    public async Task ServeAndKillAfter(TimeSpan life)
    {
        lock (_gate)
            _messages = "";
        var process = _running = Start([]);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        using var over = new CancellationTokenSource(life);
        try
        {
            await process.WaitForExitAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
            return;
        }

        throw new InvalidOperationException($"The worker ended by itself with {process.ExitCode}:\n{_messages}");
    }

    /// <summary>Waits until the running bot has said something on standard error since it was started.</summary>
    public Task Says(string text)
    {
        lock (_gate)
        {
            if (_messages.Contains(text, StringComparison.Ordinal))
                return Task.CompletedTask;
            var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, said));
            return said.Task.WaitAsync(_patience);
        }
    }

    private void Hear(string? line)
    {
        lock (_gate)
        {
            _messages += line + "\n";
            foreach (var (text, said) in _awaited)
            {
                if (line is null)
                    said.TrySetException(new InvalidOperationException($"The worker ended before it said \"{text}\":\n{_messages}"));
                else if (line.Contains(text, StringComparison.Ordinal))
                    said.TrySetResult();
            }

            _awaited.RemoveAll(entry => entry.Said.Task.IsCompleted);
        }
    }

    /// <summary>Ends the running bot at once, as SIGKILL does: it gets no chance to tidy up.</summary>
    public async Task Kill()
    {
        _running!.Kill();
        await _running.WaitForExitAsync();
        _running.Dispose();
        _running = null;
    }

    /// <summary>Asks the running bot to stop, as a service manager does, and gives its exit code.</summary>
    public async Task<int> Stop()
    {
        using var signal = Process.Start("kill", ["-TERM", _running!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(_patience);
        await _running.WaitForExitAsync(patience.Token);
        var exit = _running.ExitCode;
        _running.Dispose();
        _running = null;
        return exit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await Kill();
        _folder.Delete(recursive: true);
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Path("src", "FilmClubBot.Worker", "bin", Configuration, "net10.0", "FilmClubBot.Worker.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in _settings)
            start.Environment[key] = value;
        foreach (var (key, value) in _clock?.Variables ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }
}

/// <summary>What a verb came to.</summary>
internal sealed record Outcome(int Exit, string Output, string Messages);
