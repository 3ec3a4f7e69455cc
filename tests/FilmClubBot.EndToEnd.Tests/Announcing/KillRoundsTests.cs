using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Testing.Slack.Faults;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Announcing;

/// <summary>
/// Reviews appear on a blog while the worker is killed (SIGKILL) at random moments and Discord and Slack fail in every way that
/// they know. Each review must be posted exactly once in each channel, in order.
/// </summary>
/// <remarks>
/// The long form, by hand: <c>FILMCLUB_KILL_ROUNDS=500 FILMCLUB_KILL_REVIEWS=2000 dotnet test -c Release
/// tests/FilmClubBot.EndToEnd.Tests --filter FullyQualifiedName~KillRounds</c>; it takes about an hour. <c>FILMCLUB_KILL_SEED</c>
/// repeats the same moments and faults.
/// </remarks>
[LongRunning]
public sealed partial class KillRoundsTests(ITestOutputHelper output)
{
    private const string Feed = "POST channels/*/messages", Look = "GET channels/*/messages";

    // A start takes some three seconds: most lives end in the midst of work, some before it has begun.
    private static readonly double _shortestLife = 0.5, _longestLife = 10;

    private readonly int _rounds = Number("FILMCLUB_KILL_ROUNDS", 2), _reviews = Number("FILMCLUB_KILL_REVIEWS", 8), _seed = Number("FILMCLUB_KILL_SEED", 20261123);

    [Fact]
    public async Task Each_review_is_posted_once_in_each_channel_and_in_order_however_often_the_worker_is_killed()
    {
        var random = new Random(_seed);
        await using var blog = await Blog.Start();
        await using var slack = await SlackSociety.Found(isProcess: true);
        await using var discord = await DiscordSimulator.Start();
        var films = discord.Guild.AddChannel("films");
        DiscordSociety.SetUp(slack.Worker, discord, films);
        slack.Worker.Set("Reviews__Feeds__0__Url", blog.Feed.AbsoluteUri);
        slack.Worker.Set("Reviews__AllowLoopback", "true");
        slack.Worker.Set("Reviews__PollInterval", "00:00:05");
        blog.Publish(Review(0));
        await slack.Worker.Serve();
        await slack.Worker.WaitForMessage("was read for the first time");

        var published = 0;
        Dictionary<int, Instant> publishedAt = [];
        for (var round = 0; round < _rounds; round++)
        {
            // Some are there when the worker starts, the others come while it runs.
            var due = (int)((long)_reviews * (round + 1) / _rounds);
            var atOnce = published + random.Next(due - published + 1);
            var life = TimeSpan.FromSeconds(_shortestLife + (random.NextDouble() * (_longestLife - _shortestLife)));
            Publish(atOnce);
            Fault(random, discord, slack);
            if (round == 0)
                await slack.Worker.Kill();
            var running = slack.Worker.ServeAndKillAfter(life);
            Publish(due);
            await running;
            if ((round + 1) % 25 == 0)
                output.WriteLine($"after {round + 1} rounds: {published} published, {Numbers(films).Count} on Discord, {Numbers(slack).Count} on Slack");
        }

        discord.Faults.Clear();
        slack.Slack.Faults.Clear();
        await slack.Worker.Serve();
        await Drained(() => Numbers(films).Concat(Numbers(slack)).Count());
        // In order, so that a duplicate would be posted by now.
        await slack.Worker.Stop();

        foreach (var (platform, numbers, times) in new[] { ("Discord", Numbers(films), DiscordTimes(films)), ("Slack", Numbers(slack), SlackTimes(slack)) })
        {
            var lost = _reviews - numbers.Distinct().Count();
            var doubled = numbers.Count - numbers.Distinct().Count();
            var late = numbers.Zip(times, (number, at) => (at - publishedAt[number]).TotalSeconds).Order().ToList();
            var disordered = numbers.Zip(numbers.Skip(1)).Count(pair => pair.First > pair.Second);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{platform}: {_reviews} reviews, {_rounds} rounds: {lost} lost, {doubled} doubled, {disordered} out of order; late by {late[late.Count / 2]:0} s in the middle, {late[^1]:0} s at most (seed {_seed})"));
            Assert.Equal((0, 0, 0), (lost, doubled, disordered));
        }

        void Publish(int upTo)
        {
            while (published < upTo)
            {
                publishedAt[++published] = Now;
                blog.Posts = [Review(published), .. blog.Posts.Take(199)];
            }
        }
    }

    // Every kind of failure that the simulators know, now and then; refusals for haste come by themselves.
    private static void Fault(Random random, DiscordSimulator discord, SlackSociety slack)
    {
        var onDiscord = Enum.GetValues<DiscordFault>();
        SlackFault[] onSlack =
        [
            new SlackFault.Status(500), new SlackFault.Status(503), new SlackFault.StatusAfter(502), new SlackFault.BreaksBefore(), new SlackFault.BreaksAfter(),
            new SlackFault.BreaksAfter(), new SlackFault.PageAfter(200), new SlackFault.PageAfter(403), new SlackFault.RateLimited(2), new SlackFault.Error("internal_error"), new SlackFault.Silence(),
        ];
        // What the last life did not come to is forgotten: each life has its own.
        discord.Faults.Clear();
        slack.Slack.Faults.Clear();
        for (var count = random.Next(4); count > 0; count--)
        {
            discord.Faults.Next(Feed, onDiscord[random.Next(onDiscord.Length)]);
            slack.Slack.Faults.Next("chat.postMessage", onSlack[random.Next(onSlack.Length)]);
        }

        if (random.Next(5) == 0)
        {
            discord.Faults.Next(Look, onDiscord[random.Next(onDiscord.Length)]);
            slack.Slack.Faults.Next("conversations.history", onSlack[random.Next(onSlack.Length)]);
        }
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static BlogPost Review(int number) => new($"kill-{number}", $"Kill review {number}")
    {
        Body = $"This is the text that only number {number} has. " + new BlogPost("", "").Body,
        PublishedAt = Now,
    };

    // Until everything is posted, or nothing more was posted for longer than the longest pause that a few failures make.
    private async Task Drained(Func<int> count)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var (posted, since) = (count(), Now);
        while (posted < 2 * _reviews && Now - since < Duration.FromMinutes(6) && await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            if (count() is var now && now != posted)
                (posted, since) = (now, Now);
        }
    }

    private static List<int> Numbers(GuildChannel films) => [.. films.Messages.Select(message => NumberIn(message.Shown))];

    private static List<int> Numbers(SlackSociety slack)
    {
        lock (slack.Slack.Workspace.Lock)
            return [.. slack.Films.Messages.Select(message => NumberIn(message.Shown))];
    }

    private static List<Instant> DiscordTimes(GuildChannel films) =>
        [.. films.Messages.Select(message => Instant.FromUnixTimeMilliseconds((long)(message.Id >> 22) + 1_420_070_400_000))];

    private static List<Instant> SlackTimes(SlackSociety slack) =>
        [.. slack.Films.Messages.Select(message => Instant.FromUnixTimeMilliseconds((long)(decimal.Parse(message.Ts, CultureInfo.InvariantCulture) * 1000)))];

    private static int NumberIn(string shown) => int.Parse(Headline().Match(shown).Groups[1].Value, CultureInfo.InvariantCulture);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex("Kill review ([0-9]+)")]
    private static partial Regex Headline();
}
