using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using FilmClubBot.Benchmarks.Answers;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Polling;

/// <summary>
/// The real worker with ten thousand feeds that it polls every quarter of an hour: what that costs and how late it is, with hosts
/// among them that never answer; beside a bare loop (HttpClient and System.ServiceModel.Syndication, nothing kept).
/// </summary>
internal static class PollBenchmark
{
    public const string Usage = "polling [feeds] [minutes]";

    private const int SilentFeeds = 100, SilentHosts = 51;

    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(15);

    public static async Task<int> Run(int feeds, int minutes)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-polling-");
        await using var farm = await RunningFarm.Start(folder.FullName);
        var polls = farm.Polls;
        var bare = await Bare(Math.Min(feeds, 5_000), farm.Port);
        polls.Clear();

        await Configure(folder.FullName, feeds, farm.Port, farm.SilentPort);
        try
        {
            var first = Stopwatch.StartNew();
            await using var worker = await ReleaseWorker.Start(folder.FullName, []);
            while (polls.DistinctBy(poll => poll.Feed).Count() < feeds)
            {
                await Task.Delay(TimeSpan.FromSeconds(2));
                worker.ThrowIfEnded();
            }

            Console.WriteLine(Line($"every feed read for the first time: {first.Elapsed.TotalSeconds:0} s, {worker.ProcessorTime.TotalSeconds:0} s of processor time"));
            // The archives are being kept still when the last answer is out.
            await Task.Delay(TimeSpan.FromSeconds(60));
            await Measure(worker, folder.FullName, polls, bare, minutes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task Measure(AnsweringServer worker, string folder, ConcurrentQueue<(int Feed, long At, int Status)> polls, TimeSpan bare, int minutes)
    {
        polls.Clear();
        // Without those that are being polled at this moment: their next poll is a quarter of an hour away.
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var due = Due(folder).Where(feed => feed.Value > now).ToDictionary();
        var (cpu, watch, memory) = (worker.ProcessorTime, Stopwatch.StartNew(), new List<long>());
        while (watch.Elapsed < TimeSpan.FromMinutes(minutes))
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            memory.Add(worker.Memory);
        }

        var elapsed = watch.Elapsed;
        var spent = worker.ProcessorTime - cpu;
        var seen = polls.ToList();
        var late = seen.Where(poll => due.ContainsKey(poll.Feed)).DistinctBy(poll => poll.Feed).Select(poll => (poll.At - due[poll.Feed]) / 1000.0).Order().ToList();
        Console.WriteLine(Line($"polls in {elapsed.TotalMinutes:0} min: {seen.Count} ({seen.Count / elapsed.TotalSeconds:0.0}/s), {seen.Count(poll => poll.Status == 200)} of them with news"));
        Console.WriteLine(Line($"processor: {100 * spent / elapsed:0.0} % of one core; {spent.TotalMilliseconds / seen.Count:0.00} ms a poll, the bare loop {bare.TotalMilliseconds:0.00} ms: {spent.TotalMilliseconds / seen.Count / bare.TotalMilliseconds:0.0} times"));
        Console.WriteLine(Line($"resident memory: {memory[0] / 1e6:0} MB at first, {memory.Max() / 1e6:0} MB at most, {memory[^1] / 1e6:0} MB at last"));
        Console.WriteLine(Line($"late: {Percentile.Of(late, 0.5):0.0} s in the middle, {Percentile.Of(late, 0.99):0.0} s for 99 of 100, {late[^1]:0.0} s at most ({late.Count} feeds; it is looked every 5 s what is due)"));
    }

    // What each poll of a loop costs that asks with the tag of the last answer, reads what is new, and keeps nothing.
    private static async Task<TimeSpan> Bare(int feeds, int port)
    {
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) });
        var tags = new string?[feeds];
        await Round();
        using var self = Process.GetCurrentProcess();
        self.Refresh();
        var before = self.TotalProcessorTime;
        await Round();
        self.Refresh();
        return (self.TotalProcessorTime - before) / feeds;

        Task Round() => Parallel.ForAsync(0, feeds, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (feed, stop) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, FeedFarm.AddressOf(feed, port));
            if (tags[feed] is { } tag)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var answer = await client.SendAsync(request, stop);
            tags[feed] = answer.Headers.ETag?.Tag;
            if (answer.StatusCode != HttpStatusCode.OK)
                return;
            await using var body = await answer.Content.ReadAsStreamAsync(stop);
            using var xml = XmlReader.Create(body);
            _ = SyndicationFeed.Load(xml).Items.Count();
        });
    }

    private static async Task Configure(string folder, int feeds, int port, int silentPort)
    {
        var all = Enumerable.Range(0, feeds).Select(feed => FeedFarm.AddressOf(feed, port))
            // Half of the silent ones share a host, the others have one each.
            .Concat(Enumerable.Range(0, SilentFeeds).Select(feed => FeedFarm.SilentAddressOf(feed, feed < SilentFeeds / 2 ? 0 : (feed % (SilentHosts - 1)) + 1, silentPort)))
            .Select(address => new { Url = address.AbsoluteUri, Interval = _interval.ToString("c", CultureInfo.InvariantCulture) });
        var settings = new { Reviews = new { AllowLoopback = true, Feeds = all } };
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), JsonSerializer.Serialize(settings));
    }

    // When each feed is to be polled next, in Unix milliseconds.
    private static Dictionary<int, long> Due(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "filmclub.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Address, NextPoll FROM Feeds WHERE Failures = 0";
        using var reader = command.ExecuteReader();
        Dictionary<int, long> due = [];
        while (reader.Read())
        {
            var feed = int.Parse(reader.GetString(0).Split('/')[^1], CultureInfo.InvariantCulture);
            due[feed] = DateTimeOffset.Parse(reader.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();
        }

        return due;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
