using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Worker.Polling;
using FilmClubBot.Worker.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>What a poll leaves behind for the next one.</summary>
public sealed class FeedPollTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_a_conditional_request_only_after_a_complete_read()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Publish(new("a", "A"));
        await society.Poll();
        await society.Poll();
        Assert.Equal(["GET /feed 200", "GET /feed 304"], society.Blog.Asked);
        var feed = await society.Feed();
        Assert.Equal(("Harbour Film Society", 0, null), (feed.Title, feed.Failures, feed.Problem));
    }

    [Fact]
    public async Task Failures_lengthen_the_pause_and_the_first_success_resets_it()
    {
        await using var society = await PollingSociety.Found();
        Answer(society, 500);
        List<double> pauses = [];
        for (var failure = 0; failure < 12; failure++)
        {
            await society.Poll();
            pauses.Add(((await society.Feed()).NextPoll - society.Clock.GetCurrentInstant()).TotalMinutes);
        }

        Assert.All(pauses.Index(), pause => Assert.InRange(pause.Item, 0.7 * Math.Min(360, Math.Pow(2, pause.Index)), 0.9 * Math.Min(360, Math.Pow(2, pause.Index))));
        society.Blog.Off("/feed");
        await society.Poll();
        Assert.Equal((0, null), ((await society.Feed()).Failures, (await society.Feed()).Problem));
    }

    [Fact]
    public async Task Respects_a_retry_after_of_at_most_a_day()
    {
        await using var society = await PollingSociety.Found();
        Answer(society, 429, "7200");
        await society.Poll();
        Assert.Equal(society.Clock.GetCurrentInstant() + Duration.FromHours(2), (await society.Feed()).NextPoll);
        Answer(society, 429, "99999999");
        await society.Poll();
        Assert.Equal(society.Clock.GetCurrentInstant() + Duration.FromDays(1), (await society.Feed()).NextPoll);
    }

    [Fact]
    public async Task A_defect_that_one_text_reveals_leaves_that_item_out_and_no_other()
    {
        await using var society = await PollingSociety.Found(replace: services => services.AddSingleton<IReviewCleaner>(new DefectiveCleaner(draft => draft.Title == "Review 2")));
        await society.Poll();
        for (var number = 1; number <= 3; number++)
            society.Blog.Publish(new($"{number}", $"Review {number}") { Body = $"Number {number}. {new BlogPost("", "").Body}" });

        await society.Poll();

        Assert.Equal(["Review 1", "Review 3"], await society.Announced());
        Assert.Contains("defect", Assert.Single(await society.Items(), item => item.Review is null).Note, StringComparison.Ordinal);
        Assert.Equal((0, null), ((await society.Feed()).Failures, (await society.Feed()).Problem));
    }

    [Fact]
    public async Task A_defect_of_a_whole_poll_is_a_failure_with_its_pause()
    {
        var isDefective = false;
        await using var society = await PollingSociety.Found(replace: services =>
        {
            var stored = services.Last(service => service.ServiceType == typeof(IReviews)).ImplementationType!;
            services.AddScoped(provider => isDefective ? new Mock<IReviews>(MockBehavior.Strict).Object : (IReviews)ActivatorUtilities.CreateInstance(provider, stored));
        });
        foreach (var title in new[] { "A", "B", "C" })
            society.Blog.Publish(new(title, title));
        await society.Poll();
        isDefective = true;
        society.Blog.Withdraw("B");

        await society.Poll();

        var feed = await society.Feed();
        Assert.Equal(FeedProblemKind.Defect, feed.Problem!.Kind);
        Assert.InRange(feed.NextPoll - society.Clock.GetCurrentInstant(), Duration.FromSeconds(40), Duration.FromMinutes(1));
    }

    [Fact]
    public async Task A_feed_that_is_gone_permanently_is_no_longer_polled_and_moderators_are_notified()
    {
        await using var society = await PollingSociety.Found();
        Answer(society, 410);
        await society.Poll();
        Assert.Equal(FeedState.Gone, (await society.Feed()).State);
        society.Clock.Advance(Duration.FromDays(30));
        Assert.Empty(await Due(society));
        Assert.Equal(1, await Notices(society));
    }

    [Fact]
    public async Task Moderators_are_notified_once_of_a_feed_that_fails_for_a_day()
    {
        await using var society = await PollingSociety.Found();
        Answer(society, 500);
        for (var hour = 0; hour < 50; hour++)
        {
            await society.Poll();
            society.Clock.Advance(Duration.FromHours(1));
        }

        Assert.Equal(1, await Notices(society));
    }

    [Fact]
    public async Task Follows_a_permanent_redirect_of_a_feed()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.On("/feed", context =>
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = "/new";
            return Task.CompletedTask;
        });
        society.Blog.On("/new", context => context.Response.WriteAsync("<rss version='2.0'><channel><title>New home</title></channel></rss>"));
        await society.Poll();
        Assert.Equal(new Uri(society.Blog.Address, "new"), (await society.Feed()).Address);
    }

    [Fact]
    public async Task A_feed_that_is_paused_while_it_is_polled_stays_paused()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.On("/feed", async context =>
        {
            await society.Do(async services => await services.GetRequiredService<IFeeds>().Change((await society.Feed()).Id, feed => feed.Pause(), Token));
            await context.Response.WriteAsync("<rss version='2.0'><channel><title>Harbour</title></channel></rss>", Token);
        });
        await society.Poll();
        Assert.Equal(FeedState.Paused, (await society.Feed()).State);
    }

    [Fact]
    public async Task A_failure_that_a_concurrent_poll_counted_stays_counted()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.On("/feed", async context =>
        {
            society.Clock.Advance(Duration.FromSeconds(1));
            await society.Do(async services =>
            {
                var readFeed = await society.Feed();
                await services.GetRequiredService<IFeeds>().Change(readFeed.Id, feed => feed.Fail(readFeed, new(FeedProblemKind.Unreachable, "It"), society.Clock.GetCurrentInstant(), null, 0), Token);
            });
            await context.Response.WriteAsync("<rss version='2.0'><channel><title>Harbour</title></channel></rss>", Token);
        });
        await society.Poll();
        var feed = await society.Feed();
        Assert.Equal((1, FeedProblemKind.Unreachable, "Harbour"), (feed.Failures, feed.Problem!.Kind, feed.Title));
        Assert.NotNull(feed.FirstReadAt);
    }

    [Fact]
    public async Task A_feed_that_is_removed_while_it_is_polled_leaves_nothing_behind()
    {
        await using var society = await PollingSociety.Found();
        var feed = await society.Feed();
        society.Blog.Publish(new("a", "A"));
        society.Blog.On("/feed", async context =>
        {
            await society.Do(services => services.GetRequiredService<IFeeds>().Remove(feed.Id, Token));
            await context.Response.WriteAsync("<rss version='2.0'><channel><item><title>A</title><guid>a</guid></item></channel></rss>", Token);
        });
        await society.Poll();
        Assert.Empty(await society.Look(services => services.GetRequiredService<IFeeds>().All(Token)));
        Assert.Empty(await society.Look(services => services.GetRequiredService<IFeeds>().Items(feed.Id, Token)));
    }

    [Fact]
    public async Task Moderators_are_notified_that_a_feed_is_gone_even_if_its_failures_were_reported()
    {
        await using var society = await PollingSociety.Found();
        Answer(society, 500);
        await society.Poll();
        society.Clock.Advance(Duration.FromHours(25));
        await society.Poll();
        Assert.Equal(1, await Notices(society));
        Answer(society, 410);
        await society.Poll();
        Assert.Equal(1, await Notices(society));
    }

    [Fact]
    public async Task A_page_in_place_of_the_feed_reports_the_feeds_address()
    {
        await using var society = await PollingSociety.Found();
        await society.Do(async services => await services.GetRequiredService<IFeeds>().Change((await society.Feed()).Id, feed => feed with { Address = society.Blog.Address }, Token));
        await society.Poll();
        Assert.Equal(new(FeedProblemKind.NamesFeed, society.Blog.Address.ToString(), society.Blog.Feed.ToString()), (await society.Feed()).Problem);
    }

    [Fact]
    public async Task Settings_add_move_and_remove_feeds()
    {
        await using var society = await PollingSociety.Found(settings => settings.Feeds =
        [
            new() { Url = "https://one.example/feed", Interval = TimeSpan.FromMinutes(5) },
            new() { Url = "https://two.example/feed" },
        ]);
        await society.Get<SettingsFeeds>().Fit(Token);
        await society.Get<SettingsFeeds>().Fit(Token);
        var feeds = await society.Look(services => services.GetRequiredService<IFeeds>().All(Token));
        Assert.Equal([(null, 1.0), ("https://one.example/feed", 5.0), ("https://two.example/feed", 1.0)], feeds.Select(feed => (feed.InSettings?.AbsoluteUri, feed.Interval.TotalMinutes)));

        // One that has moved for good is still the one of the settings.
        await society.Do(services => services.GetRequiredService<IFeeds>().Change(feeds[1].Id, feed => feed with { Address = new("https://moved.example/feed") }, Token));
        var fewer = new SettingsFeeds(society.Get<IServiceScopeFactory>(), Options.Create(new ReviewSettings { Feeds = [new() { Url = "https://one.example/feed" }] }), NullLogger<SettingsFeeds>.Instance);
        await fewer.Fit(Token);
        Assert.Equal([society.Blog.Feed.AbsoluteUri, "https://moved.example/feed"], (await society.Look(services => services.GetRequiredService<IFeeds>().All(Token))).Select(feed => feed.Address.AbsoluteUri));
    }

    [Fact]
    public async Task Trying_a_feed_saves_nothing_and_finds_the_feed_that_a_page_links()
    {
        await using var society = await PollingSociety.Found();
        society.Blog.Publish(new("short", "Too short") { Body = "Soon." });
        society.Blog.Publish(new("a", "A"));
        var found = Assert.IsType<FeedTrial.Readable>(await society.Get<IFeedReader>().Try(society.Blog.Address, Token));
        Assert.Equal((society.Blog.Feed, "Harbour Film Society"), (found.Address, found.Title));
        Assert.Equal([("A", true), ("Too short", false)], found.Items.Select(item => (item.Title!, item.Problem is null)));
        Assert.Empty(await society.Items());
        Assert.StartsWith("404", Assert.IsType<FeedTrial.Unreadable>(await society.Get<IFeedReader>().Try(new Uri(society.Blog.Address, "nothing"), Token)).Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_host_occupies_two_places_and_delays_no_other_feed()
    {
        await using var society = await PollingSociety.Found();
        await using var other = await Blog.Start("127.0.0.2");
        var silent = new TaskCompletionSource();
        society.Blog.On("/feed", _ => silent.Task);
        await society.Do(async services =>
        {
            for (var feed = 0; feed < 10; feed++)
                await services.GetRequiredService<IFeeds>().Add(new Uri(society.Blog.Address, $"feed?{feed}"), Duration.FromMinutes(1), false, Token);
            await services.GetRequiredService<IFeeds>().Add(other.Feed, Duration.FromMinutes(1), false, Token);
        });
        var read = new TaskCompletionSource();
        other.On("/feed", context =>
        {
            read.TrySetResult();
            return context.Response.WriteAsync("<rss version='2.0'><channel><title>Other</title></channel></rss>", Token);
        });
        var asked = 0;
        society.Blog.On("/feed", _ =>
        {
            Interlocked.Increment(ref asked);
            return silent.Task;
        });
        await society.Get<FeedPoller>().StartDuePolls(Token);
        await read.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await society.Get<FeedPoller>().StartDuePolls(Token);
        Assert.InRange(Volatile.Read(ref asked), 0, 2);
        silent.SetResult();
        await society.Get<FeedPoller>().StopAsync(Token);
    }

    private static void Answer(PollingSociety society, int status, string? retryAfter = null) => society.Blog.On("/feed", context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    private static Task<IReadOnlyList<DueFeed>> Due(PollingSociety society) =>
        society.Get<IClubWork>().DueFeeds(society.Clock.GetCurrentInstant(), 10, [], [], Token);

    private static async Task<int> Notices(PollingSociety society)
    {
        var count = 0;
        while (await society.Look(services => services.GetRequiredService<Commands.Announcements.IDeliveries>().Next(PollingSociety.Moderators, Token)) is { } delivery)
        {
            Assert.IsType<Subject.Notice>(delivery.Announcement.Subject);
            count++;
            await society.Do(services => services.GetRequiredService<Commands.Announcements.IDeliveries>().Change(
                delivery.Id, current => current.MarkSent($"m{count}", current.Edition, society.Clock.GetCurrentInstant()), Token));
        }

        return count;
    }
}
