using System.Globalization;
using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Costs;

/// <summary>How the cost of commands depends on the number of reviews, on the database, on the number of workers, and on the program's build.</summary>
internal static class CostsBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "costs growth|databases|replicas|sqlite=FOLDER-OF-ANOTHER-BUILD|postgres=FOLDER-OF-ANOTHER-BUILD [rounds] [seconds] [films] [commands, such as rate]";

    // Ten reviews of each.
    private static readonly int[] _sizes = [10, 100, 1_000, BigLibrary.Films];

    /// <summary>Whether it is one of the comparisons.</summary>
    public static bool Knows(string what) => what is "growth" or "databases" or "replicas" || what.Split('=')[0] is "sqlite" or "postgres" && what.Contains('=');

    /// <summary>Compares, and prints.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="seconds">How long each command takes in each of them.</param>
    /// <param name="films">The films of a library that does not grow.</param>
    /// <param name="commands">The commands that are compared; empty for all of them.</param>
    public static async Task<int> Run(string what, int rounds, int seconds, int films, IReadOnlyCollection<string> commands)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-costs-").FullName;
        await using var slack = await SlackSimulator.Start(new SlackSimulatorSettings { RefusesTooMany = false, Recorded = false });
        SlackQuestion.Settle(slack.Workspace);
        List<AnsweringServer> workers = [];
        List<PostgresLibrary> servers = [];
        try
        {
            List<CostColumn> columns = [];
            switch (what.Split('='))
            {
                case ["growth"]:
                    foreach (var size in _sizes)
                        columns.Add(await OnFile($"{size * BigLibrary.ReviewsOfFilm}", size));
                    break;
                case ["databases"]:
                    columns = [await OnFile("SQLite", films), (await OnServer(["PostgreSQL"]))[0]];
                    break;
                case ["replicas"]:
                    columns = await OnServer(["1", "2", "3"]);
                    break;
                case ["sqlite", var other]:
                    columns = [await OnFile("other", films, other), await OnFile("this", films)];
                    break;
                case ["postgres", var other]:
                    columns = [.. await OnServer(["other"], other), .. await OnServer(["this"])];
                    break;
            }

            await CostComparison.Print(columns, new(slack.ApiBaseUrl), rounds, TimeSpan.FromSeconds(seconds), commands);
            return 0;
        }
        finally
        {
            foreach (var worker in workers)
                await worker.DisposeAsync();
            foreach (var server in servers)
                await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        async Task<CostColumn> OnFile(string name, int size, string? build = null)
        {
            var file = Path.Combine(folder, $"{name}.db");
            await BigLibrary.Make(file, size, build);
            await Start([("FILMCLUB__Storage__ConnectionString", $"Data Source={file}")], build);
            return new(name, [workers[^1]], size);
        }

        // A column of one worker, one of two, and so on.
        async Task<List<CostColumn>> OnServer(IReadOnlyList<string> names, string? build = null)
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"moved-{servers.Count}.db"));
            await BigLibrary.Make(file, films, build);
            servers.Add(await PostgresLibrary.Move(file, build));
            List<CostColumn> columns = [];
            for (var count = 1; count <= names.Count; count++)
            {
                await Start(servers[^1].Settings, build);
                columns.Add(new(names[count - 1], [.. workers.TakeLast(count)], films, servers[^1]));
            }

            return columns;
        }

        async Task Start(IReadOnlyList<(string Key, string Value)> database, string? build) =>
            workers.Add(await ReleaseWorker.Start(folder, [.. Contest.OfSlack(slack).OurSettings, .. database], build: build));
    }
}
