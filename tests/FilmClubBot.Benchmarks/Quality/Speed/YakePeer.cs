using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FilmClubBot.Benchmarks.Quality.Speed;

/// <summary>YAKE from its public source, timed inside a Python process of its own, start-up and imports left out.</summary>
/// <param name="python">The interpreter.</param>
/// <param name="sources">The folder that holds the clones <c>yake</c> and <c>segtok</c>.</param>
internal sealed class YakePeer(string python, string sources)
{
    // The texts come inside the script as base64, so that one pipe carries both.
    private const string Script =
        """
        import base64, json, time
        import yake
        texts = json.loads(base64.b64decode("TEXTS").decode("utf-8"))
        extractor = yake.KeywordExtractor(lan="en", n=3)
        for text in texts:
            extractor.extract_keywords(text)
        start = time.process_time()
        for _ in range(ROUNDS):
            for text in texts:
                extractor.extract_keywords(text)
        print((time.process_time() - start) / ROUNDS)
        """;

    /// <summary>Mean processor time for all texts, read one after another; each was read once before.</summary>
    /// <exception cref="InvalidOperationException">Python or YAKE failed; the message is Python's own.</exception>
    public async Task<TimeSpan> Time(IReadOnlyList<string> texts, int rounds)
    {
        var start = new ProcessStartInfo(python, ["-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = string.Join(Path.PathSeparator, Path.Combine(sources, "yake"), Path.Combine(sources, "segtok"));
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(Script
            .Replace("TEXTS", Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(texts))), StringComparison.Ordinal)
            .Replace("ROUNDS", rounds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"YAKE could not be timed: {(await errors).Trim()}");
        return TimeSpan.FromSeconds(double.Parse(output, CultureInfo.InvariantCulture));
    }
}
