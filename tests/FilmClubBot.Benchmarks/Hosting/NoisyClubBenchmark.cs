using System.Globalization;
using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Benchmarks.Polling;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>
/// Twenty clubs with announcements, reminders and commands, first alone, and then while a further club's feed of thousands of reviews is imported: by how
/// much it delays the others.
/// </summary>
internal static class NoisyClubBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = $"noisy {HostedDatabase.Kinds} [items] [minutes]";

    private const int Clubs = 20, CommandsPerSecond = 5;

    private static readonly Duration _settling = Duration.FromSeconds(30), _pollInterval = Duration.FromSeconds(15);

    /// <summary>Runs both phases and prints the delays of both.</summary>
    public static async Task<int> Run(string kind, int items, int minutes)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-noisy-");
        try
        {
            await using var farm = await RunningFarm.Start(folder.FullName);
            await using var database = await HostedDatabase.Make(kind, folder.FullName);
            var founded = await new HostedClubs(database, farm.Port).Found(Clubs + 1, 0, HostedDatabase.Now, _ => null);
            var (others, noisy) = (founded.Take(Clubs).ToList(), founded[Clubs]);
            await FollowNews(database, farm, others, minutes);
            await using var worker = await database.StartWorker(
                folder.FullName, [.. Contest.Discord.OurSettings, ("FILMCLUB__Discord__Events", "false"), ("FILMCLUB__Hosting__MostItemsPerDay", "1000000"), ("FILMCLUB__Hosting__MostReviews", "1000000")]);
            await Task.Delay(_settling.ToTimeSpan());

            var load = new LoadGenerator([worker.Port], IsReply);
            var quiet = await Phase(database, farm, load, minutes);
            await AddArchive(database, farm, noisy, items);
            var loud = await Phase(database, farm, load, minutes);

            var table = new Table("delay in seconds", "alone: p50", "p99", "most", "beside: p50", "p99", "most");
            foreach (var (name, alone, beside) in quiet.Zip(loud, (alone, beside) => (alone.Name, alone.Delays, beside.Delays)))
                table.Add($"{name} ({alone.Count}, {beside.Count})", [.. Percentile.Cells(alone), .. Percentile.Cells(beside)]);
            table.Print();
            await using var imported = database.Context(noisy);
            var count = await imported.FeedItems.CountAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} of {items} items of the noisy club were imported meanwhile"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<double> Delays)>> Phase(HostedDatabase database, RunningFarm farm, LoadGenerator load, int minutes)
    {
        farm.Polls.Clear();
        var from = HostedDatabase.Now;
        var commands = await load.AtRate(TimeSpan.FromMinutes(minutes), CommandsPerSecond, Rating);
        var to = HostedDatabase.Now;
        // What was due in the last seconds is sent after them.
        await Task.Delay(TimeSpan.FromSeconds(10));
        return [("announcements", await Announcements(database, farm, from, to)), ("reminders", await ReminderDelays.Of(database, from, to)), ("commands", [.. commands.Milliseconds.Select(time => time / 1000)])];
    }

    // From the response to the poll that had a new review to the message about it.
    private static async Task<IReadOnlyList<double>> Announcements(HostedDatabase database, RunningFarm farm, Instant from, Instant to)
    {
        await using var context = database.Context(null);
        var messages = await (
            from attempt in context.DeliveryAttempts.IgnoreQueryFilters()
            from announced in attempt.Delivery.Announcement.Reviews
            where attempt.State == DeliveryState.Sent && attempt.At >= @from
            select new { attempt.At, announced.Review.ExternalId }).ToListAsync();
        var sent = messages.Where(message => message.ExternalId is not null).GroupBy(message => message.ExternalId!, StringComparer.Ordinal).ToDictionary(review => review.Key, review => review.Min(message => message.At), StringComparer.Ordinal);
        // The feeds number their reviews by their requests, of which earlier ones were before this phase: the last ones are counted from the end.
        var last = (await context.FeedItems.IgnoreQueryFilters().Where(item => item.ExternalId != null).Select(item => item.ExternalId!).ToListAsync())
            .Select(id => id.Split('-', 2)).GroupBy(parts => parts[0], StringComparer.Ordinal).ToDictionary(feed => feed.Key, feed => feed.Max(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        List<double> delays = [];
        foreach (var polls in farm.Polls.ToList().GroupBy(poll => poll.Feed))
        {
            var (feed, number) = (polls.Key.ToString(CultureInfo.InvariantCulture), 0);
            foreach (var poll in polls.OrderByDescending(poll => poll.At))
            {
                var at = Instant.FromUnixTimeMilliseconds(poll.At);
                var id = $"{feed}-{last.GetValueOrDefault(feed) - number++}";
                if (at < to && sent.TryGetValue(id, out var message))
                    delays.Add((message - at).TotalSeconds);
            }
        }

        delays.Sort();
        return delays;
    }

    private static async Task FollowNews(HostedDatabase database, RunningFarm farm, IReadOnlyList<ClubId> clubs, int minutes)
    {
        var now = HostedDatabase.Now;
        foreach (var (number, club) in clubs.Index())
        {
            await using var context = database.Context(club);
            var address = FeedFarm.NewsAddressOf(number, farm.Port);
            context.Feeds.Add(new() { Address = address.AbsoluteUri, Host = address.Authority, IntervalSeconds = (long)_pollInterval.TotalSeconds, FirstReadAt = now, PolledAt = now, NextPoll = now + (_pollInterval * number / Clubs) });
            var screening = await context.Screenings.AsTracking().SingleAsync(row => !row.IsSettled);
            // A reminder each minute, of each club at another second.
            var count = (2 * minutes) + 5;
            screening.Start = now + Duration.FromMinutes(count + 1) + (Duration.FromMinutes(1) * number / Clubs);
            screening.End = screening.Start + Duration.FromHours(2);
            screening.Reminders = [.. Enumerable.Range(1, count).Reverse()];
            await context.SaveChangesAsync();
        }
    }

    private static async Task AddArchive(HostedDatabase database, RunningFarm farm, ClubId club, int items)
    {
        var now = HostedDatabase.Now;
        var address = FeedFarm.ArchiveAddressOf(items, farm.Port);
        await using var context = database.Context(club);
        context.Feeds.Add(new() { Address = address.AbsoluteUri, Host = address.Authority, IntervalSeconds = 3600, NextPoll = now });
        await context.SaveChangesAsync();
    }

    private static byte[] Rating(int number)
    {
        var club = number % Clubs;
        return DiscordQuestion.Typed(number, HostedClubs.GuildOf(club), "rate", ("film", HostedClubs.FilmOf(club)), ("stars", number % 2 == 0 ? "4" : "3.5"));
    }

    // Neither a deferred reply nor a refusal.
    private static bool IsReply(ReadOnlySpan<byte> response)
    {
        if (!Responses.IsOk(response) || Responses.IsDeferred(response) || response.IndexOf("The Lantern of"u8) < 0)
            throw new InvalidOperationException($"Not a reply to /rate: {Responses.Beginning(response)}");
        return true;
    }
}
