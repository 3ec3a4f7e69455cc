using System.Globalization;

namespace FilmClubBot.Benchmarks.Idle;

/// <summary>How long workers take to their first page, and what they cost when nobody asks: builds beside each other, and beside a bare server.</summary>
internal static class IdleBenchmark
{
    public const string Usage = $"idle [rounds] [{Build.Usage} …]";

    /// <summary>Measures each build in turn, round by round; without any, this tree's release build.</summary>
    public static async Task<int> Run(int rounds, IEnumerable<string> builds)
    {
        List<Column> columns = [.. builds.Select(Build.Parse).Select(build => new Column(build))];
        if (columns.Count == 0)
            columns.Add(new(new("worker", ReleaseWorker.Folder, [])));
        var bare = new Column(null);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var column in columns.Prepend(bare))
                await column.Measure();
            await Console.Error.WriteLineAsync($"round {round} of {rounds}");
        }

        columns.Add(bare);
        Row("", columns.Select(column => column.Build?.Name ?? "bare"));
        Row("first page, known database (s)", columns.Select(column => column.Known(sample => sample.FirstAnswer.TotalSeconds, "0.00")));
        Row("first page, fresh database (s)", columns.Select(column => column.Fresh(sample => sample.FirstAnswer.TotalSeconds, "0.00")));
        Row("CPU to the first page, known (s)", columns.Select(column => column.Known(sample => sample.CpuToFirstAnswer.TotalSeconds, "0.00")));
        Row($"CPU in the {Server.Settling.TotalSeconds:0} s after (s)", columns.Select(column => column.Known(sample => sample.Idle!.CpuToSettle.TotalSeconds, "0.00")));
        Row("idle, CPU (% of one core)", columns.Select(column => column.Known(sample => sample.Idle!.Cpu * 100, "0.00")));
        Row("idle, commits a minute", columns.Select(column => column.Known(sample => sample.Idle!.Commits, "0")));
        Row("idle, resident (MB)", columns.Select(column => column.Known(sample => sample.Idle!.Resident / 1e6, "0")));
        Row("idle, private (MB)", columns.Select(column => column.Known(sample => sample.Idle!.Private / 1e6, "0")));
        Row("size on disk (MB)", columns.Select(column => column.Build is { Size: var size } ? Written(size / 1e6, "0") : "-"));
        return 0;
    }

    private static void Row(string what, IEnumerable<string> cells) => Console.WriteLine($"{what,-34}{string.Concat(cells.Select(cell => $"{cell,12}"))}");

    private static string Written(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>One build, or the bare server, and its samples.</summary>
    private sealed class Column(Build? build)
    {
        private readonly List<Sample> _fresh = [], _known = [];

        public Build? Build => build;

        public async Task Measure()
        {
            var folder = Directory.CreateTempSubdirectory("filmclub-idle-");
            try
            {
                if (build is not null)
                    _fresh.Add(await Server.Worker(build, folder.FullName).Measure(watches: false));
                _known.Add(await (build is null ? Server.Bare(folder.FullName) : Server.Worker(build, folder.FullName)).Measure(watches: true));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        public string Known(Func<Sample, double> figure, string format) => Written(Percentile.Median(_known.Select(figure)), format);

        public string Fresh(Func<Sample, double> figure, string format) => _fresh.Count == 0 ? "-" : Written(Percentile.Median(_fresh.Select(figure)), format);
    }
}
