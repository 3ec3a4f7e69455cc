using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The program as its users start it: a process that can be killed.</summary>
internal sealed class BotProcess : IRunningBot
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly Process _process;

    private BotProcess(Process process)
    {
        _process = process;
        Exit = Ended();
    }

    /// <inheritdoc/>
    public Task<int> Exit { get; }

    /// <summary>Starts the program and does not wait for it.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="environment">Variables that it gets besides the test's own.</param>
    /// <param name="onLine">Receives each line of standard error, and null at its end.</param>
    public static BotProcess Serve(string folder, IEnumerable<KeyValuePair<string, string>> environment, Action<string?> onLine)
    {
        var process = Start([], folder, environment);
        process.ErrorDataReceived += (_, line) => onLine(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new(process);
    }

    /// <summary>Runs one verb to its end.</summary>
    /// <param name="arguments">The verb and what belongs to it.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="environment">Variables that it gets besides the test's own.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<Outcome> Run(string[] arguments, string folder, IEnumerable<KeyValuePair<string, string>> environment, CancellationToken cancellationToken)
    {
        using var process = Start(arguments, folder, environment);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var messages = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, await output, await messages);
    }

    /// <inheritdoc/>
    public void AskToStop()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <inheritdoc/>
    public async Task End()
    {
        // SIGKILL: it gets no chance to tidy up.
        _process.Kill();
        await Exit;
    }

    private async Task<int> Ended()
    {
        using (_process)
        {
            await _process.WaitForExitAsync();
            return _process.ExitCode;
        }
    }

    private static Process Start(string[] arguments, string folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var program = Repository.Path("src", "FilmClubBot.Worker", "bin", Configuration, "net10.0", "FilmClubBot.Worker.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }
}
