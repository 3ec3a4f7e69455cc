using System.Globalization;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>
/// Signed commands over a library of 10,000 films and 100,000 reviews, in replies per second of processor time, and
/// third-party servers that check the same signature and respond with a constant.
/// </summary>
internal static class AnswersBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "answers slack|discord [rounds] [seconds] [LIBRARY-FILE]";

    private static readonly TimeSpan _warming = TimeSpan.FromSeconds(20);

    /// <summary>Runs the rounds, the peer and each case of ours in turn, and prints the medians and the ratios.</summary>
    /// <param name="platform">Whose requests are sent.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="seconds">How long each case takes in each round.</param>
    /// <param name="library">A library made with "library FILE", of which a copy is used; null to make one.</param>
    public static async Task<int> Run(string platform, int rounds, int seconds, string? library)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-answers-").FullName;
        try
        {
            var file = Path.Combine(folder, "filmclub.db");
            if (library is null)
                await BigLibrary.Make(file);
            else
                File.Copy(library, file);
            await using var slack = await SlackSimulator.Start(new SlackSimulatorSettings { RefusesTooMany = false, Recorded = false });
            SlackQuestion.Settle(slack.Workspace);
            var contest = platform == "slack" ? Contest.OfSlack(slack) : Contest.Discord;
            await using var ours = await ReleaseWorker.Start(folder, [("FILMCLUB__Storage__ConnectionString", $"Data Source={file}"), .. contest.OurSettings]);
            await using var theirs = await contest.StartPeer();
            await using var changes = new LibraryChanges(file);

            var peer = new LoadGenerator([theirs.Port], contest.IsOfPeer);
            var peersRequest = contest.Cases[0].Request;
            var idle = ours.Memory;
            List<Measured> cases = [.. contest.Cases.Select((measured, place) => new Measured(measured, new([ours.Port], measured.IsReply, (place + 1) * 100_000_000)))];
            await peer.Full(_warming, peersRequest);
            foreach (var warmed in cases)
                await warmed.Full(_warming, changes);

            var their = new List<double>();
            for (var round = 1; round <= rounds; round++)
            {
                their.Add((await Measure(theirs, () => peer.Full(TimeSpan.FromSeconds(seconds), peersRequest))).PerProcessorSecond);
                foreach (var measured in cases)
                {
                    await measured.Prepare();
                    var (perProcessorSecond, load) = await Measure(ours, () => measured.Full(TimeSpan.FromSeconds(seconds), changes));
                    measured.PerProcessorSecond.Add(perProcessorSecond);
                    measured.PerSecond.Add(load.PerSecond);
                }

                await Console.Error.WriteLineAsync(Line($"round {round}: {contest.PeerName} {their[^1]:0}, ours {string.Join(", ", cases.Select(measured => Figure(measured.PerProcessorSecond[^1])))} a second of processor time"));
            }

            var table = new Table("replies per second of processor time", "FilmClubBot", contest.PeerName, "ratio", "least", "most");
            foreach (var measured in cases)
            {
                var ratios = measured.PerProcessorSecond.Zip(their, (a, b) => a / b).ToList();
                table.Add(measured.Case.Name, Figure(Percentile.Median(measured.PerProcessorSecond)), Figure(Percentile.Median(their)), Percentile.Median(ratios), ratios.Min(), ratios.Max());
            }

            table.Print();
            Console.WriteLine(Line($"resident memory after the rounds: {ours.Memory / 1e6:0} MB, {contest.PeerName} {theirs.Memory / 1e6:0} MB; before the first request {idle / 1e6:0} MB"));
            foreach (var measured in cases)
                Console.WriteLine(await AtHalf(measured, changes, TimeSpan.FromSeconds(seconds)));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double PerProcessorSecond, Load Load)> Measure(AnsweringServer server, Func<Task<Load>> ask)
    {
        var before = server.ProcessorTime;
        var load = await ask();
        return (load.Milliseconds.Count / (server.ProcessorTime - before).TotalSeconds, load);
    }

    private static async Task<string> AtHalf(Measured measured, LibraryChanges changes, TimeSpan time)
    {
        var capacity = Percentile.Median(measured.PerSecond);
        await measured.Prepare();
        var half = await changes.During(measured.Case.Changes, measured.Case.Request, request => measured.Load.AtRate(time, capacity / 2, request));
        return Line($"{measured.Case.Name}: {capacity:0} a second; at half of that p50 {half.Percentile(0.5):0.0} ms, p99 {half.Percentile(0.99):0.0} ms, most {half.Percentile(1):0.0} ms of {half.Milliseconds.Count} replies");
    }

    private static string Figure(double perSecond) => perSecond.ToString("0", CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Measured(AnswerCase Case, LoadGenerator Load)
    {
        public List<double> PerProcessorSecond { get; } = [];

        public List<double> PerSecond { get; } = [];

        // The changes of other cases, of earlier rounds too, made the program forget.
        public Task Prepare() => Case.Changes == LibraryChanges.Kind.Never ? Load.Full(BigLibrary.Films, Case.Request) : Task.CompletedTask;

        public Task<Load> Full(TimeSpan time, LibraryChanges changes) => changes.During(Case.Changes, Case.Request, request => Load.Full(time, request));
    }
}
