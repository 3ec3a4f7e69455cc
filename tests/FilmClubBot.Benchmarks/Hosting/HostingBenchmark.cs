using System.Diagnostics;
using System.Globalization;
using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Benchmarks.Polling;
using FilmClubBot.Benchmarks.Quality;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>
/// Thousands of clubs in one database, served by the real worker: what it costs while nobody types a command, and how late polls of feeds and
/// reminders are.
/// </summary>
internal static class HostingBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = $"hosting {HostedDatabase.Kinds} [clubs] [feeds] [minutes]";

    // Of so many clubs one has a reminder due while it is measured.
    private const int ReminderEvery = 10;

    // Until everything that a start does once is done.
    private static readonly Duration _settling = Duration.FromMinutes(6);

    /// <summary>Founds the clubs, runs the worker and prints the figures.</summary>
    public static async Task<int> Run(string kind, int clubs, int feeds, int minutes)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-hosting-");
        try
        {
            await using var farm = await RunningFarm.Start(folder.FullName);
            await using var database = await HostedDatabase.Make(kind, folder.FullName);
            var watch = Stopwatch.StartNew();
            var founding = HostedDatabase.Now;
            // Generous, for the time that the founding takes; whatever comes due before the measurement is not measured.
            var (from, length) = (founding + _settling + Duration.FromSeconds(clubs / 20.0), Duration.FromMinutes(minutes));
            await new HostedClubs(database, farm.Port).Found(clubs, feeds, founding, number => number % ReminderEvery == 0 ? from + (length * number / clubs) : null);
            await Console.Error.WriteLineAsync(Line($"founded {clubs} clubs with {feeds} feeds in {watch.Elapsed.TotalSeconds:0} s"));

            await using var worker = await database.StartWorker(folder.FullName);
            await Task.Delay((from - HostedDatabase.Now).ToTimeSpan());
            await Measure(worker, database, farm, from, length);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(AnsweringServer worker, HostedDatabase database, RunningFarm farm, Instant from, Duration length)
    {
        farm.Polls.Clear();
        var due = await DuePolls(database, from);
        var (before, watch, memory) = (await Times(), Stopwatch.StartNew(), new List<long>());
        while (watch.Elapsed < length.ToTimeSpan())
        {
            memory.Add(worker.Memory);
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        var (after, elapsed) = (await Times(), watch.Elapsed);
        var polls = farm.Polls.ToList();
        var late = polls.Where(poll => due.ContainsKey(poll.Feed)).DistinctBy(poll => poll.Feed).Select(poll => (poll.At - due[poll.Feed]) / 1000.0).Order().ToList();
        var reminders = await ReminderDelays.Of(database, from, from + length);
        var table = new Table("", "figure");
        table.Add("worker: processor, seconds a minute", (after.Worker - before.Worker) / elapsed * 60);
        table.Add("PostgreSQL: processor, seconds a minute", (after.Server - before.Server) / elapsed * 60);
        table.Add("polls of feeds a minute", polls.Count / elapsed.TotalMinutes);
        table.Add("resident memory at first, MB", memory[0] / 1e6);
        table.Add("resident memory at most, MB", memory.Max() / 1e6);
        table.Add("resident memory at last, MB", memory[^1] / 1e6);
        AddDelays(table, "feed polls late, s", late);
        AddDelays(table, "reminders late, s", reminders);
        table.Print();
        Console.WriteLine(Line($"{late.Count} polls and {reminders.Count} reminders that were due in {length.TotalMinutes} minutes"));

        async Task<(TimeSpan Worker, TimeSpan Server)> Times() => (worker.ProcessorTime, await database.ServerTime());
    }

    private static void AddDelays(Table table, string name, IReadOnlyList<double> sorted)
    {
        foreach (var (label, cell) in new[] { "p50", "p99", "most" }.Zip(Percentile.Cells(sorted)))
            table.Add($"{name}: {label}", cell);
    }

    // When each feed is to be polled next, in Unix milliseconds.
    private static async Task<Dictionary<int, long>> DuePolls(HostedDatabase database, Instant now)
    {
        await using var context = database.Context(null);
        return (await context.Feeds.IgnoreQueryFilters().Where(feed => feed.NextPoll > now).Select(feed => new { feed.Address, feed.NextPoll }).ToListAsync())
            .ToDictionary(feed => int.Parse(feed.Address.Split('/')[^1], CultureInfo.InvariantCulture), feed => feed.NextPoll.ToUnixTimeMilliseconds());
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
