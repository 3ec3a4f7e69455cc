using System.Globalization;
using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Costs;

/// <summary>How the cost of commands depends on the number of reviews, on the database, and on the number of workers.</summary>
internal static class CostsBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "costs growth|databases|replicas [rounds] [seconds] [films]";

    // Ten reviews of each.
    private static readonly int[] _sizes = [10, 100, 1_000, BigLibrary.Films];

    /// <summary>Compares, and prints.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="seconds">How long each command takes in each of them.</param>
    /// <param name="films">The films of a library that does not grow.</param>
    public static async Task<int> Run(string what, int rounds, int seconds, int films)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-costs-").FullName;
        await using var slack = await SlackSimulator.Start(new SlackSimulatorSettings { RefusesTooMany = false, Recorded = false });
        SlackQuestion.Settle(slack.Workspace);
        List<AnsweringServer> workers = [];
        PostgresLibrary? moved = null;
        try
        {
            List<CostColumn> columns = [];
            foreach (var size in what == "growth" ? _sizes : [films])
            {
                var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{size}.db"));
                await BigLibrary.Make(file, size);
                if (what != "replicas")
                    columns.Add(new(what == "growth" ? $"{size * BigLibrary.ReviewsOfFilm}" : "SQLite", [await Start([("FILMCLUB__Storage__ConnectionString", $"Data Source={file}")])], size));
                if (what == "growth")
                    continue;
                moved = await PostgresLibrary.Move(file);
                for (var count = 1; count <= (what == "replicas" ? 3 : 1); count++)
                {
                    await Start(moved.Settings);
                    columns.Add(new(what == "replicas" ? $"{count}" : "PostgreSQL", [.. workers.TakeLast(count)], size, moved));
                }
            }

            await CostComparison.Print(columns, new(slack.ApiBaseUrl), rounds, TimeSpan.FromSeconds(seconds));
            return 0;
        }
        finally
        {
            foreach (var worker in workers)
                await worker.DisposeAsync();
            if (moved is not null)
                await moved.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        async Task<AnsweringServer> Start(IReadOnlyList<(string Key, string Value)> database)
        {
            workers.Add(await ReleaseWorker.Start(folder, [.. Contest.OfSlack(slack).OurSettings, .. database]));
            return workers[^1];
        }
    }
}
