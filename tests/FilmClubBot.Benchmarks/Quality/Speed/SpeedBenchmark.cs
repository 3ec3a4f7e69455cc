using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Quality.Speed;

/// <summary>How fast the whole reader reads (films, themes, quotes, questions) beside YAKE, which finds keyphrases only.</summary>
/// <remarks>
/// Both run on one core and on the same texts, in memory already; both have read each text before the clock starts. What is counted is
/// the processor time of the whole process (compiler and collector included), so that other work on the machine does not count.
/// </remarks>
internal static class SpeedBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "speed DIR [PYTHON]";

    private const int Warming = 400, OurRounds = 200, YakeRounds = 5;

    /// <summary>Prints reviews per second, milliseconds for a thousand words, and the ratios.</summary>
    /// <param name="sources">The folder that holds clones of <c>yake</c> and <c>segtok</c>.</param>
    /// <param name="python">A Python interpreter with the packages that they need.</param>
    public static async Task<int> Run(string sources, string python)
    {
        // A child process inherits the core.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        var texts = await SampleTexts.Load(Repository.Path("config", "sample-reviews"));
        var reader = new ReviewReader(ThemesFile.Load(Repository.Path("config", "themes.json")));
        var yake = new YakePeer(python, sources);

        var ours = await Time(reader, texts.Reviews);
        var ourLong = await Time(reader, [texts.Long]);
        var theirs = await yake.Time([.. texts.Reviews.Select(Whole)], YakeRounds);
        var theirLong = await yake.Time([Whole(texts.Long)], YakeRounds);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Reviews.Count} sample reviews of {texts.Reviews.Average(SampleTexts.Words):0} words on average; one text of {SampleTexts.Words(texts.Long)} words; one core, processor time"));
        var table = new Table("", "whole reader", "YAKE", "ratio");
        table.Add("reviews per second", texts.Reviews.Count / ours.TotalSeconds, texts.Reviews.Count / theirs.TotalSeconds, theirs / ours);
        table.Add("ms for 1,000 words", ourLong.TotalMilliseconds, theirLong.TotalMilliseconds, theirLong / ourLong);
        table.Print();
        return 0;
    }

    private static string Whole(ReviewText text) => text.Title + "\n\n" + text.Body;

    private static async Task<TimeSpan> Time(ReviewReader reader, IReadOnlyList<ReviewText> texts)
    {
        var start = TimeSpan.Zero;
        for (var round = 0; round < Warming + OurRounds; round++)
        {
            if (round == Warming)
                start = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
                await reader.Read(text, CancellationToken.None);
        }

        return (Environment.CpuUsage.TotalTime - start) / OurRounds;
    }
}
