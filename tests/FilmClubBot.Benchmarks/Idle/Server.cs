using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Idle;

/// <summary>A server that is started, asked for its first page, left idle, measured and stopped.</summary>
internal sealed class Server(string folder, Func<string, string[]> arguments, Func<string, (string Key, string Value)?> setting)
{
    public static Server Worker(string folder) => new(
        folder,
        _ => [Repository.Path("src", "FilmClubBot.Worker", "bin", "Release", "net10.0", "FilmClubBot.Worker.dll")],
        url => ("FILMCLUB__Web__Url", url));

    public static Server Bare(string folder) => new(folder, url => [Environment.GetCommandLineArgs()[0], BarePeer.Verb, url], _ => null);

    public async Task<Sample> Measure(TimeSpan idle)
    {
        var url = $"http://127.0.0.1:{Loopback.FreePort()}/";
        var start = new ProcessStartInfo("dotnet", arguments(url)) { WorkingDirectory = folder, RedirectStandardError = true };
        if (setting(url) is var (key, value))
            start.Environment[key] = value;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.BeginErrorReadLine();
        try
        {
            await FirstPage(url, process);
            var first = Stopwatch.GetElapsedTime(started);
            await Task.Delay(idle);
            return new(first, Kilobytes($"/proc/{process.Id}/status", "VmRSS:") * 1024, Kilobytes($"/proc/{process.Id}/smaps_rollup", "Private_Dirty:") * 1024);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
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
                // Not listening yet: ask again at once, the time to the first answer is what is measured.
                await Task.Yield();
            }
        }
    }

    private static long Kilobytes(string file, string name) => long.Parse(
        File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
