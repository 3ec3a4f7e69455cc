using System.Diagnostics;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis;

namespace FilmClubBot.Benchmarks.Limits;

/// <summary>How long the worst texts take, and a process's very first review.</summary>
internal static class LimitsBenchmark
{
    /// <summary>Verb of the child process that reads its first review.</summary>
    public const string ColdVerb = "cold-reader";

    /// <summary>
    /// Prints milliseconds of processor time for each hostile text, after the first call was paid for: the first time, which includes the compilation of what no text before it needed, and the second time.
    /// </summary>
    /// <param name="themesFile">The taxonomy.</param>
    public static async Task<int> Run(string themesFile)
    {
        var reader = new ReviewReader(ThemesFile.Load(themesFile));
        await reader.Read(new("A first review", "It is about love.", [], []), CancellationToken.None);
        var table = new Table("text", "ms", "again", "of it cleaning", "quotes", "themes");
        var (worst, worstAgain) = (0.0, 0.0);
        foreach (var (name, content, format) in HostileTexts.All())
        {
            var draft = new ReviewDraft("Hostile (2001)", null, null, null, null, content, format, name);
            var first = await Measure(reader, draft);
            var second = await Measure(reader, draft);
            (worst, worstAgain) = (Math.Max(worst, first.Taken), Math.Max(worstAgain, second.Taken));
            table.Add(name, (int)first.Taken, (int)second.Taken, (int)second.Cleaned, second.Quotes, second.Themes);
        }

        table.Add("the worst", (int)worst, (int)worstAgain);
        table.Print();
        return 0;
    }

    private static async Task<(double Taken, double Cleaned, int Quotes, int Themes)> Measure(ReviewReader reader, ReviewDraft draft)
    {
        // Not the clock's: other programs may be at work.
        var start = Environment.CpuUsage.TotalTime;
        var text = new ReviewCleaner().Clean(draft);
        var cleaned = Environment.CpuUsage.TotalTime - start;
        var reading = await reader.Read(text, CancellationToken.None);
        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds, cleaned.TotalMilliseconds, reading.Quotes.Count, reading.Themes.Count);
    }

    /// <summary>Reads one review in this process, which has read none before, and prints how long that took in milliseconds.</summary>
    /// <param name="themesFile">The taxonomy.</param>
    /// <param name="reviewFile">A plain text, the headline in its first line.</param>
    public static async Task<int> Cold(string themesFile, string reviewFile)
    {
        var lines = (await File.ReadAllTextAsync(reviewFile)).Split('\n', 2);
        var text = new ReviewText(lines[0], lines[1].Trim(), [], []);
        var start = Stopwatch.GetTimestamp();
        var reader = new ReviewReader(ThemesFile.Load(themesFile));
        var made = Stopwatch.GetElapsedTime(start);
        var reading = await reader.Read(text, CancellationToken.None);
        var first = Stopwatch.GetElapsedTime(start);
        await reader.Read(text, CancellationToken.None);
        Console.WriteLine($"reader made after {made.TotalMilliseconds:0} ms, first review read after {first.TotalMilliseconds:0} ms ({reading.Quotes.Count} quotes), second took {(Stopwatch.GetElapsedTime(start) - first).TotalMilliseconds:0} ms");
        return 0;
    }
}
