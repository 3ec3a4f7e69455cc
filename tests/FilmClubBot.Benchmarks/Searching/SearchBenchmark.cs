using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Commands;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.TextAnalysis;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Benchmarks.Searching;

/// <summary>
/// A search of reviews and of passages by common and rare words, over a library made with "library FILE", beside the bare queries of
/// the same index that return the keys of the best matches; in turn, in one process.
/// </summary>
internal static class SearchBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "search LIBRARY-FILE [rounds] [words] [PostgreSQL's connection string]";

    private const int Shown = 5;

    /// <summary>Runs the rounds and prints the percentiles of both and their ratios.</summary>
    /// <param name="file">The library; its words are searched in PostgreSQL too.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="words">How many words, from the most common one to one in a hundred.</param>
    /// <param name="postgres">A database that the library was moved to; null to search the file.</param>
    public static async Task<int> Run(string file, int rounds, int words, string? postgres)
    {
        await using var library = new BareFts5(file);
        await using var services = Services(postgres is null ? new() { ConnectionString = $"Data Source={file}" } : new() { Provider = StorageProvider.Postgres, ConnectionString = postgres });
        // SQLite searches in this process, whose processor time does not depend on what else the machine does.
        Func<TimeSpan> time = postgres is null ? () => Environment.CpuUsage.TotalTime : () => Stopwatch.GetElapsedTime(0);
        await using IBareIndex bare = postgres is null ? library : await BareTsquery.Open(postgres);
        var reviewWords = await Found(library.WordsByCommonness("review_fts", "Body", words), word => bare.BestReviews(word, 1));
        var passageWords = await Found(library.WordsByCommonness("passage_fts", "Text", words), word => bare.BestPassages(word, 1));
        var reviews = await Compare(rounds, time, reviewWords, word => bare.BestReviews(word, Shown), word => Search(services, word));
        // IPassages ranks so many and then takes the neighbours of each.
        var passages = await Compare(rounds, time, passageWords, word => bare.BestPassages(word, IPassages.MostMatches), word => Find(services, word));

        var table = new Table(postgres is null ? "milliseconds of processor time" : "milliseconds", "p50", "p99", "most");
        foreach (var (name, (ours, theirs)) in new[] { ("reviews", reviews), ("passages", passages) })
        {
            table.Add($"{name}: FilmClubBot", Percentile.Cells(ours));
            table.Add($"{name}: {bare.Name}", Percentile.Cells(theirs));
            table.Add($"{name}: ratio", Ratio(0.5), Ratio(0.99), Ratio(1));

            object Ratio(double share) => Percentile.Of(ours, share) / Percentile.Of(theirs, share);
        }

        table.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds of {reviewWords.Count} and {passageWords.Count} words, reviews from \"{reviewWords[0]}\" (most common) to \"{reviewWords[^1]}\" (rarest)"));
        return 0;
    }

    private static async Task<(List<double> Ours, List<double> Theirs)> Compare(int rounds, Func<TimeSpan> time, IReadOnlyList<string> words, Func<string, Task> theirs, Func<string, Task> ours)
    {
        var (our, their) = (new List<double>(), new List<double>());
        // The first round only warms.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var word in words)
            {
                var (first, second) = (await Time(time, () => theirs(word)), await Time(time, () => ours(word)));
                if (round == 0)
                    continue;
                their.Add(first);
                our.Add(second);
            }
        }

        our.Sort();
        their.Sort();
        return (our, their);
    }

    // A stem of SQLite's is not always one of PostgreSQL's.
    private static async Task<IReadOnlyList<string>> Found(IReadOnlyList<string> words, Func<string, Task<int>> search)
    {
        List<string> found = [];
        foreach (var word in words)
        {
            if (await search(word) > 0)
                found.Add(word);
        }

        return found;
    }

    private static async Task<double> Time(Func<TimeSpan> time, Func<Task> search)
    {
        var start = time();
        await search();
        return (time() - start).TotalMilliseconds;
    }

    private static async Task Search(ServiceProvider services, string word)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IReviews>().Search(word, new PageRequest(1, Shown), CancellationToken.None)).Total == 0)
            throw new InvalidOperationException($"No review has \"{word}\".");
    }

    private static async Task Find(ServiceProvider services, string word)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IPassages>().Find(null, [word], CancellationToken.None)).Count == 0)
            throw new InvalidOperationException($"No passage has \"{word}\".");
    }

    private static ServiceProvider Services(StorageOptions storage) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 28, 12, 0)))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Club(new ClubId(1), "Searched", DateTimeZone.Utc, "en"))
        .AddSingleton(Options.Create(storage))
        .AddSingleton(ThemesFile.Load(Repository.Path("config", "themes.json")))
        .AddSingleton<IReviewCleaner, ReviewCleaner>()
        .AddSingleton<IReviewReader, ReviewReader>()
        .AddSingleton<IStemmer, WordStems>()
        .AddStorage()
        .AddCommands(Repository.Path("config", "locales"))
        .BuildServiceProvider();
}
