using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace FilmClubBot.EndToEnd.Tests.Replicas;

/// <summary>
/// Three workers on one PostgreSQL database. In each round a random one is killed (SIGKILL) and started again, while a blog publishes
/// reviews, members on both platforms rate and post links, and a screening comes closer.
/// </summary>
[LongRunning]
public sealed partial class ReplicaKillTests(ITestOutputHelper output)
{
    private const int ReviewsPerRound = 3, Members = 20;

    private static readonly int _longForm = int.TryParse(Environment.GetEnvironmentVariable("FILMCLUB_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 100;

    // It waits for a real reminder, up to two minutes.
    [Fact]
    [Trait("Form", "Long")]
    public Task Nothing_is_lost_or_doubled_while_workers_are_killed_under_load() => KillUnderLoad(4);

    [Fact]
    [Trait("Form", "Long")]
    public Task Nothing_is_lost_or_doubled_in_many_rounds() => KillUnderLoad(_longForm);

    private async Task KillUnderLoad(int rounds)
    {
        await using var society = await ReplicaSociety.Found();
        var random = new Random(rounds);
        await Task.WhenAll(society.Workers.Select(worker => worker.WaitForMessage("Listening on")));
        await Until(() => society.Blog.Asked.Count > 0, "a poll of the feed");
        var mo = society.Discord.Guild.AddUser("Mo", managesGuild: true);
        // The reminder of an hour is due within a minute or two.
        var begins = Now + Duration.FromMinutes(62) - Duration.FromSeconds(Now.ToUnixTimeSeconds() % 60);
        var scheduled = await society.Discord.People.Command(mo, society.Films, "screening schedule", ("film", "Us"), ("when", LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(begins.InUtc().LocalDateTime)), ("runtime", "116"));
        Assert.Contains("Us (2019)", scheduled.Shown, StringComparison.Ordinal);

        using var stop = new CancellationTokenSource();
        var (onSlack, onDiscord) = (SlackLoad(society), DiscordLoad(society));
        var links = new LinkLoad(society.Slack, new Uri(society.Balancer.Address, "/programme"));
        var load = Task.WhenAll(onSlack.Run(stop.Token), onDiscord.Run(stop.Token));
        var published = 0;
        for (var round = 1; round <= rounds; round++)
        {
            var victim = society.Workers[random.Next(society.Workers.Count)];
            for (var i = 0; i < ReviewsPerRound; i++)
                society.Blog.Posts = [Review(++published), .. society.Blog.Posts.Take(199)];
            var posted = random.Next(2 * published);
            await Until(() => Numbers(OnDiscord(society)).Count + Numbers(OnSlack(society)).Count >= posted, "some of the messages");
            // Its event is often on its way to a worker when one is killed.
            links.Post();
            await victim.Kill();
            await victim.Serve();
            if (round % 10 == 0)
                output.WriteLine($"after {round} rounds: {published} published, {Numbers(OnDiscord(society)).Count} on Discord, {Numbers(OnSlack(society)).Count} on Slack, {onSlack.Sent} and {onDiscord.Sent} ratings");
        }

        await Until(() => Numbers(OnDiscord(society)).Count >= published && Numbers(OnSlack(society)).Count >= published, "all messages");
        await Until(() => Reminders(OnDiscord(society)).Any() && Reminders(OnSlack(society)).Any(), "the reminder");
        await stop.CancelAsync();
        await load;
        await links.WaitForAcknowledgements();
        // Whatever is still queued would be sent now.
        foreach (var worker in society.Workers)
            Assert.Equal(0, await worker.Stop());

        var (withCard, cards) = await links.Check(society.Balancer.Resent);
        output.WriteLine($"{rounds} links, {society.Balancer.Resent} events sent again; {withCard} links with a card, {cards} cards sent");
        output.WriteLine($"{rounds} rounds, {published} reviews; ratings: {onSlack.Sent} on Slack, {onDiscord.Sent} on Discord; unanswered: {string.Join("; ", onSlack.Failures)} and {string.Join("; ", onDiscord.Failures)}");
        var expected = Enumerable.Range(1, published).ToList();
        Assert.Equal(expected, Numbers(OnDiscord(society)));
        Assert.Equal(expected, Numbers(OnSlack(society)));
        var onWeb = await new StoredChat(society.Workers[0]).Cards("reviews");
        Assert.Equal(expected, onWeb.Select(card => NumberIn(card.GetProperty("title").GetString()!)).OfType<int>());
        Assert.Single(Reminders(OnDiscord(society)));
        Assert.Single(Reminders(OnSlack(society)));
        // One at a time per platform is in flight, and a kill loses at most that one.
        Assert.InRange(onSlack.Failures.Count, 0, rounds);
        Assert.InRange(onDiscord.Failures.Count, 0, rounds);
        await AssertStored(society, "Slack", onSlack);
        await AssertStored(society, "Discord", onDiscord);
    }

    private static RatingLoad SlackLoad(ReplicaSociety society)
    {
        var workspace = society.Slack.Slack.Workspace;
        var users = Enumerable.Range(0, Members).Select(n => workspace.AddUser($"Guest {n}")).ToDictionary(user => user.Id);
        var lobby = workspace.AddChannel("lobby");
        return new([.. users.Keys], async (member, comment) =>
        {
            // Everybody sees a rating. Nothing is announced in this channel.
            var before = workspace.Seen.Count;
            await society.Slack.People.Command(users[member], "/rate", $"film:Us stars:4 comment:{comment}", lobby);
            var seen = await workspace.Until(() => workspace.Seen.Skip(before).FirstOrDefault(seen => seen.User == member || seen.Message?.Channel == lobby), $"an answer to {member}");
            return seen.Kind == SlackSeenKind.Failed ? null : seen.Shown;
        });
    }

    private static RatingLoad DiscordLoad(ReplicaSociety society)
    {
        var guild = society.Discord.Guild;
        var users = Enumerable.Range(0, Members).Select(n => guild.AddUser($"Guest {n}")).ToDictionary(user => user.Id.ToString(CultureInfo.InvariantCulture));
        var lobby = guild.AddChannel("lobby");
        return new([.. users.Keys], async (member, comment) =>
        {
            var before = guild.Seen.Count;
            await society.Discord.People.Command(users[member], lobby, "rate", ("film", "Us"), ("stars", "4"), ("comment", comment));
            var seen = await guild.Until(() => guild.Seen.Skip(before).FirstOrDefault(seen => seen.User == users[member].Id || (seen.Message?.Channel == lobby && !seen.Message.IsThinking)), $"an answer to {member}");
            return seen.Kind == DiscordSeenKind.Failed ? null : seen.Shown;
        });
    }

    // A rating that was not confirmed may have been stored after the confirmed one.
    private static async Task AssertStored(ReplicaSociety society, string platform, RatingLoad load)
    {
        await using var connection = await society.Database.Open();
        await using var command = new NpgsqlCommand("""SELECT a."ExternalId", r."Comment" FROM "Ratings" r JOIN "Accounts" a ON a."MemberId" = r."MemberId" WHERE a."Platform" = $1""", connection);
        command.Parameters.Add(new() { Value = platform });
        await using var rows = await command.ExecuteReaderAsync();
        Dictionary<string, int> stored = new(StringComparer.Ordinal);
        while (await rows.ReadAsync())
            stored[rows.GetString(0)] = int.Parse(rows.GetString(1), CultureInfo.InvariantCulture);
        Assert.NotEmpty(load.Confirmed);
        Assert.All(load.Confirmed, confirmed => Assert.True(
            stored.Any(rating => rating.Key.EndsWith(confirmed.Key, StringComparison.Ordinal) && rating.Value >= confirmed.Value), $"Rating {confirmed.Value} of {confirmed.Key} on {platform} is lost."));
    }

    private static async Task Until(Func<bool> condition, string what)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!condition())
        {
            try
            {
                await tick.WaitForNextTickAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Timed out waiting for {what}.");
            }
        }
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static BlogPost Review(int number) => new($"kill-{number}", $"Kill review {number}")
    {
        Body = $"This is the text that only number {number} has. " + new BlogPost("", "").Body,
        PublishedAt = Now,
    };

    private static List<string> OnDiscord(ReplicaSociety society) => [.. society.Films.Messages.Where(message => message.FromBot).Select(message => message.Shown)];

    private static List<string> OnSlack(ReplicaSociety society)
    {
        lock (society.Slack.Slack.Workspace.Lock)
            return [.. society.Slack.Films.Messages.Where(message => message.FromBot).Select(message => message.Shown)];
    }

    private static List<int> Numbers(IEnumerable<string> messages) => [.. messages.Select(NumberIn).OfType<int>()];

    private static IEnumerable<string> Reminders(IEnumerable<string> messages) => messages.Where(shown => shown.Contains("begins in 1 hour", StringComparison.Ordinal));

    private static int? NumberIn(string shown) => Headline().Match(shown) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("Kill review ([0-9]+)")]
    private static partial Regex Headline();
}
