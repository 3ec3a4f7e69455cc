using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Idle;

/// <summary>A server that is started, asked for its first page, left idle, measured and stopped.</summary>
internal sealed class Server(string folder, Func<string, string[]> arguments, Func<string, IEnumerable<(string Key, string Value)>> environment)
{
    /// <summary>How long after the first page a server is taken for idle, and how long it is then watched.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(20), Watching = TimeSpan.FromMinutes(1);

    private string Database => Path.Combine(folder, "data", "filmclub.db");

    public static Server Worker(Build build, string folder) => new(
        folder,
        _ => [Path.Combine(build.Folder, "FilmClubBot.Worker.dll")],
        url => [("FILMCLUB__Web__Url", url), .. build.Environment]);

    public static Server Bare(string folder) => new(folder, url => [Environment.GetCommandLineArgs()[0], BarePeer.Verb, url], _ => []);

    /// <summary>Starts it, asks for the first page and, where wanted, watches it afterwards.</summary>
    public async Task<Sample> Measure(bool watches)
    {
        var url = $"http://127.0.0.1:{Loopback.FreePort()}/";
        var start = new ProcessStartInfo("dotnet", arguments(url)) { WorkingDirectory = folder, RedirectStandardError = true };
        foreach (var (key, value) in environment(url))
            start.Environment[key] = value;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.BeginErrorReadLine();
        try
        {
            await FirstPage(url, process);
            var (first, cpu) = (Stopwatch.GetElapsedTime(started), CpuOf(process));
            return new(first, cpu, watches ? await Watch(process, cpu) : null);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private async Task<IdleSample> Watch(Process process, TimeSpan cpuToFirst)
    {
        await Task.Delay(Settling);
        var cpu = CpuOf(process);
        var commits = 0;
        if (File.Exists(Database))
            commits = await CommitCounter.Count(Database, Watching);
        else
            await Task.Delay(Watching);
        return new(
            cpu - cpuToFirst,
            (CpuOf(process) - cpu) / Watching,
            commits / Watching.TotalMinutes,
            Kilobytes($"/proc/{process.Id}/status", "VmRSS:") * 1024,
            Kilobytes($"/proc/{process.Id}/smaps_rollup", "Private_Dirty:") * 1024);
    }

    private static async Task FirstPage(string url, Process process)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(url);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet. Asked again soon, and not at once: asking takes a processor that the server needs.
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }
    }

    private static TimeSpan CpuOf(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static long Kilobytes(string file, string name) => long.Parse(
        File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
