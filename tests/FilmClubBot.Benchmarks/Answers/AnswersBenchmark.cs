using System.Globalization;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>
/// Signed commands over a library of 10,000 films and 100,000 reviews, in requests per second of processor time, beside
/// servers of others that check the same signature and answer a constant.
/// </summary>
internal static class AnswersBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "answers [slack|discord] [rounds] [seconds]";

    private static readonly TimeSpan _warming = TimeSpan.FromSeconds(30);

    /// <summary>Runs the rounds, ours and the peer in turn, and prints the medians and the ratio.</summary>
    public static async Task<int> Run(string platform, int rounds, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-answers-").FullName;
        try
        {
            var file = Path.Combine(folder, "filmclub.db");
            await Console.Error.WriteLineAsync("Makes a library of 10,000 films and 100,000 reviews.");
            await BigLibrary.Make(file);
            var contest = platform == "slack" ? Contest.Slack : Contest.Discord;
            // The worker looks its callers up there; what that costs the simulator is not counted.
            await using var slack = await SlackSimulator.Start(new SlackSimulatorSettings { RefusesTooMany = false, Recorded = false });
            SlackQuestion.Settle(slack.Workspace);
            await using var ours = await ReleaseWorker.Start(folder, [("FILMCLUB__Storage__ConnectionString", $"Data Source={file}"), .. contest.OurSettings, .. contest.SettingsOf(slack)]);
            await using var theirs = await contest.StartPeer();
            var load = new LoadGenerator(ours.Port, contest.Request, contest.AcceptOurs);
            var peer = new LoadGenerator(theirs.Port, contest.Request, contest.AcceptPeers);
            await load.Full(_warming);
            await peer.Full(_warming);

            var (our, their) = (new List<double>(), new List<double>());
            var capacity = new List<double>();
            for (var round = 1; round <= rounds; round++)
            {
                their.Add((await Measure(theirs, () => peer.Full(TimeSpan.FromSeconds(seconds)))).PerProcessorSecond);
                var (perProcessorSecond, answered) = await Measure(ours, () => load.Full(TimeSpan.FromSeconds(seconds)));
                our.Add(perProcessorSecond);
                capacity.Add(answered.PerSecond);
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}: ours {our[^1]:0}, {contest.PeerName} {their[^1]:0} a second of processor time"));
            }

            var half = await load.AtRate(TimeSpan.FromSeconds(seconds), Percentile.Median(capacity) / 2);
            var table = new Table("requests per second of processor time", "FilmClubBot " + contest.Command, contest.PeerName, "ratio");
            table.Add("median of " + rounds.ToString(CultureInfo.InvariantCulture), Figure(Percentile.Median(our)), Figure(Percentile.Median(their)), Percentile.Median(our) / Percentile.Median(their));
            table.Add("least", Figure(our.Min()), Figure(their.Min()), our.Zip(their, (a, b) => a / b).Min());
            table.Add("most", Figure(our.Max()), Figure(their.Max()), our.Zip(their, (a, b) => a / b).Max());
            table.Print();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"capacity {Percentile.Median(capacity):0} a second; at half of it: p50 {half.Percentile(0.5):0.0} ms, p99 {half.Percentile(0.99):0.0} ms, most {half.Percentile(1):0.0} ms of {half.Milliseconds.Count} answers"));
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

    private static string Figure(double perSecond) => perSecond.ToString("0", CultureInfo.InvariantCulture);
}
