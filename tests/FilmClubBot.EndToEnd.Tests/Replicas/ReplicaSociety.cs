using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Testing.Postgres;

namespace FilmClubBot.EndToEnd.Tests.Replicas;

/// <summary>Three workers, each a process of its own, on one database behind a load balancer, with a blog, a Discord and a Slack.</summary>
internal sealed class ReplicaSociety : IAsyncDisposable
{
    private const int Count = 3;

    private ReplicaSociety(PostgresDatabase database, Blog blog, SlackSociety slack, DiscordSimulator discord, GuildChannel films, IReadOnlyList<WorkerProgram> workers, LoadBalancer balancer)
    {
        (Database, Blog, Slack, Discord, Films, Workers, Balancer) = (database, blog, slack, discord, films, workers, balancer);
        Slack.Slack.BotAddress = new Uri(balancer.Address, "/slack/events");
        Discord.BotAddress = new Uri(balancer.Address, "/discord/interactions");
    }

    public PostgresDatabase Database { get; }

    public Blog Blog { get; }

    public SlackSociety Slack { get; }

    public DiscordSimulator Discord { get; }

    /// <summary>Discord's channel of reviews and screenings.</summary>
    public GuildChannel Films { get; }

    public IReadOnlyList<WorkerProgram> Workers { get; }

    /// <summary>What the platforms and browsers connect to.</summary>
    public LoadBalancer Balancer { get; }

    /// <summary>Sets everything up, and starts the workers together.</summary>
    public static async Task<ReplicaSociety> Found()
    {
        var database = TestPostgres.Database();
        var blog = await Blog.Start();
        blog.Publish(new("archive", "A review of the archive"));
        var slack = await SlackSociety.Found(isProcess: true, postgres: database);
        var discord = await DiscordSimulator.Start();
        var films = discord.Guild.AddChannel("films");
        var first = slack.Worker;
        DiscordSociety.SetUp(first, discord, films);
        first.Set("Discord__ScreeningChannelId", $"{films.Id}");
        first.Set("Slack__ScreeningChannelId", slack.Films.Id);
        first.Set("Reviews__Feeds__0__Url", blog.Feed.AbsoluteUri);
        first.Set("Reviews__AllowLoopback", "true");
        first.Set("Reviews__PollInterval", "00:00:05");
        await first.PrepareDatabase(Repository.Path("config", "sample-reviews", "us-2019.txt"));
        await first.Run("register");
        WorkerProgram[] workers = [first, .. Enumerable.Range(1, Count - 1).Select(_ => first.Replica())];
        var society = new ReplicaSociety(database, blog, slack, discord, films, workers, await LoadBalancer.Start([.. workers.Select(worker => worker.Url)]));
        foreach (var worker in workers)
            worker.Set("Web__PublicUrl", society.Balancer.Address.AbsoluteUri);
        await Task.WhenAll(workers.Select(worker => worker.Serve()));
        return society;
    }

    public async ValueTask DisposeAsync()
    {
        await Balancer.DisposeAsync();
        foreach (var worker in Workers.Skip(1))
            await worker.DisposeAsync();
        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
        await Blog.DisposeAsync();
        await Database.DisposeAsync();
    }
}
