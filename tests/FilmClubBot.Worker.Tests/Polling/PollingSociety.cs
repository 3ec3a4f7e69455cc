using FilmClubBot.Commands;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>The polling as the worker has it, with a real database and a blog, a channel on Slack, and a clock that a test controls.</summary>
internal sealed class PollingSociety : IAsyncDisposable
{
    public static readonly DeliveryChannel Films = new(Platform.Slack, "C1"), Moderators = new(Platform.Slack, "CMOD");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly ServiceProvider _services;

    private PollingSociety(Blog blog, Action<ReviewSettings>? configure, Action<IServiceCollection>? replace)
    {
        Blog = blog;
        var slack = Mock.Of<IMessenger>(messenger =>
            messenger.Platform == Platform.Slack && messenger.ChannelFor(Topic.Reviews) == Films.Channel && messenger.ChannelFor(Topic.Moderation) == Moderators.Channel);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ReviewSettings>().Configure(settings =>
        {
            settings.AllowLoopback = true;
            configure?.Invoke(settings);
        });
        services.AddOptions<StorageOptions>().Configure(options => options.ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "filmclub.db")}");
        services.AddOptions<WebOptions>().Configure(options => options.PublicUrl = PublicUrl);
        services.AddSingleton(new Club(new(1), "Lantern", DateTimeZone.Utc, "en"));
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton(new ScreeningPolicy()).AddSingleton(new CommentPolicy());
        services.AddSingleton(slack);
        services.AddStorage().AddPolling().AddCommands(Repository.Path("config", "locales")).AddUnchanging();
        services.AddSingleton<TimedAnnouncer>();
        replace?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public static string PublicUrl { get; } = "https://bot.example/club";

    public Blog Blog { get; }

    public FakeClock Clock { get; } = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A society whose feed is known and was not read yet.</summary>
    public static async Task<PollingSociety> Found(Action<ReviewSettings>? configure = null, Action<IServiceCollection>? replace = null)
    {
        var society = new PollingSociety(await Blog.Start(), configure, replace);
        await society._services.PrepareDatabase(Token);
        await society.Do(services => services.GetRequiredService<IFeeds>().Add(society.Blog.Feed, Duration.FromMinutes(1), false, Token));
        return society;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Polls the feed as if it were due.</summary>
    public async Task Poll() => await Get<FeedPoll>().Run(await Feed(), Token);

    /// <summary>The only feed.</summary>
    public async Task<Feed> Feed() => Assert.Single(await Look(services => services.GetRequiredService<IFeeds>().All(Token)));

    /// <summary>What the feed has shown, in the order of the import.</summary>
    public async Task<IReadOnlyList<KnownItem>> Items()
    {
        var feed = await Feed();
        return await Look(services => services.GetRequiredService<IFeeds>().Items(feed.Id, Token));
    }

    /// <summary>The headlines that are announced in the channel, in order, those that were retracted in brackets.</summary>
    public async Task<IReadOnlyList<string>> Announced()
    {
        List<(int Delivery, string Title)> announced = [];
        foreach (var item in (await Items()).Where(item => item.Review is not null).DistinctBy(item => item.Review))
        {
            var (history, review) = await Look(async services => (
                await services.GetRequiredService<IAnnouncements>().StoryOf(item.Review!.Value, Token),
                await services.GetRequiredService<IReviews>().Find(item.Review!.Value, Token)));
            announced.AddRange((history?.Deliveries ?? []).Where(delivery => delivery.Delivery.To == Films).Select(delivery => (delivery.Delivery.Id.Value, review!.IsHidden ? $"({review.Text.Title})" : review.Text.Title)));
        }

        return [.. announced.OrderBy(one => one.Delivery).Select(one => one.Title)];
    }

    public async Task<T> Look<T>(Func<IServiceProvider, Task<T>> look)
    {
        await using var scope = _services.CreateAsyncScope();
        return await look(scope.ServiceProvider);
    }

    public Task Do(Func<IServiceProvider, Task> work) =>
        Get<IServiceScopeFactory>().Commit((services, _) => work(services), NullLogger.Instance, Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Blog.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
