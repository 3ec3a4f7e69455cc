using System.Globalization;

namespace FilmClubBot.Benchmarks.Idle;

/// <summary>How long the worker takes to its first answer, and what it holds when nobody asks; beside a bare server.</summary>
internal static class IdleBenchmark
{
    private static readonly TimeSpan _idle = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(int rounds)
    {
        List<Sample> fresh = [], known = [], bare = [];
        for (var round = 1; round <= rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("filmclub-idle-");
            try
            {
                bare.Add(await Server.Bare(folder.FullName).Measure(_idle));
                fresh.Add(await Server.Worker(folder.FullName).Measure(TimeSpan.Zero));
                known.Add(await Server.Worker(folder.FullName).Measure(_idle));
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            await Console.Error.WriteLineAsync($"round {round} of {rounds}");
        }

        Row("", "worker", "bare ASP.NET Core", "ratio");
        Compare("first page, known database (ms)", known, bare, sample => sample.FirstAnswer.TotalMilliseconds);
        Compare("first page, fresh database (ms)", fresh, bare, sample => sample.FirstAnswer.TotalMilliseconds);
        Compare("idle, resident (MB)", known, bare, sample => sample.Resident / 1e6);
        Compare("idle, private (MB)", known, bare, sample => sample.Private / 1e6);
        return 0;
    }

    private static void Compare(string what, List<Sample> ours, List<Sample> theirs, Func<Sample, double> figure)
    {
        double our = Median(ours.Select(figure)), their = Median(theirs.Select(figure));
        Row(what, our.ToString("0", CultureInfo.InvariantCulture), their.ToString("0", CultureInfo.InvariantCulture), (our / their).ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Row(params string[] cells) =>
        Console.WriteLine($"{cells[0],-34}{cells[1],10}{cells[2],20}{cells[3],8}");
}

/// <summary>One start of one server.</summary>
/// <param name="FirstAnswer">From the start of the process to the first page.</param>
/// <param name="Resident">Resident memory after the idle time, in bytes.</param>
/// <param name="Private">Of it, what the process has for itself (not shared with other processes, changed), in bytes.</param>
internal sealed record Sample(TimeSpan FirstAnswer, long Resident, long Private);
