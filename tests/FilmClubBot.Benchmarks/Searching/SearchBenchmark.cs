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
    public const string Usage = "search LIBRARY-FILE [rounds] [PostgreSQL's connection string]";

    private const int Words = 60, Shown = 5;

    /// <summary>Runs the rounds and prints the percentiles of both and their ratios.</summary>
    /// <param name="file">The library; its words are searched in PostgreSQL too.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="postgres">A database that the library was moved to; null to search the file.</param>
    public static async Task<int> Run(string file, int rounds, string? postgres)
    {
        await using var library = new BareFts5(file);
        var (reviewWords, passageWords) = (library.WordsByCommonness("review_fts", "Body", Words), library.WordsByCommonness("passage_fts", "Text", Words));
        await using var services = Services(postgres is null ? new() { ConnectionString = $"Data Source={file}" } : new() { Provider = StorageProvider.Postgres, ConnectionString = postgres });
        await using IBareIndex bare = postgres is null ? library : await BareTsquery.Open(postgres);
        var reviews = await Compare(rounds, reviewWords, word => bare.BestReviews(word, Shown), word => Search(services, word));
        // IPassages ranks a third of IPassages.Most and then takes the neighbours of each.
        var passages = await Compare(rounds, passageWords, word => bare.BestPassages(word, IPassages.Most / 3), word => Find(services, word));

        var table = new Table("milliseconds", "p50", "p99", "most");
        foreach (var (name, (ours, theirs)) in new[] { ("reviews", reviews), ("passages", passages) })
        {
            table.Add($"{name}: FilmClubBot", At(ours, 0.5), At(ours, 0.99), At(ours, 1));
            table.Add($"{name}: {bare.Name}", At(theirs, 0.5), At(theirs, 0.99), At(theirs, 1));
            table.Add($"{name}: ratio", At(ours, 0.5) / At(theirs, 0.5), At(ours, 0.99) / At(theirs, 0.99), At(ours, 1) / At(theirs, 1));
        }

        table.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds of {Words} words, from \"{reviewWords[0]}\" (most common) to \"{reviewWords[^1]}\" (rarest)"));
        return 0;
    }

    private static async Task<(List<double> Ours, List<double> Theirs)> Compare(int rounds, IReadOnlyList<string> words, Func<string, Task> theirs, Func<string, Task> ours)
    {
        var (our, their) = (new List<double>(), new List<double>());
        // The first round only warms.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var word in words)
            {
                var (first, second) = (await Time(() => theirs(word)), await Time(() => ours(word)));
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

    private static async Task<double> Time(Func<Task> search)
    {
        var start = Stopwatch.GetTimestamp();
        await search();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

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
