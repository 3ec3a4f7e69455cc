using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Announcing;

/// <summary>A society's blog, and what of it comes to both platforms with nobody typing.</summary>
[LongRunning]
public sealed class FeedTests : IAsyncLifetime
{
    private const string Title = "The Keeper of the Lamp", Sentence = "counts the ships that do not come";

    // The blog dates its posts by the machine's clock.
    private readonly ControlledClock _clock = new(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));

    private Blog _blog = null!;
    private SlackSociety _slack = null!;
    private DiscordSimulator _discord = null!;
    private GuildChannel _films = null!;

    public async ValueTask InitializeAsync()
    {
        _blog = await Blog.Start();
        _blog.Publish(new("old", "An Old Review"));
        _slack = await SlackSociety.Found(clock: _clock);
        _discord = await DiscordSimulator.Start(new() { Time = _clock.Time });
        _films = _discord.Guild.AddChannel("films");
        DiscordSociety.SetUp(_slack.Worker, _discord, _films);
        _slack.Worker.Set("Reviews__AllowLoopback", "true");
        _slack.Worker.Set("Reviews__Feeds__0__Url", _blog.Feed.AbsoluteUri);
    }

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
        await _blog.DisposeAsync();
        await _clock.DisposeAsync();
    }

    [Fact]
    public async Task A_published_review_is_posted_in_both_channels_by_polling_every_minute()
    {
        await Serve();
        await Publish();
        Assert.Single(_films.Messages);
        Assert.Single(_slack.Films.Messages);
    }

    [Fact]
    public async Task A_review_pushed_by_a_hub_is_posted_in_both_channels_without_a_poll()
    {
        _blog.HasHub = true;
        _slack.Worker.Set("Web__PublicUrl", _slack.Worker.Url);
        _slack.Worker.Set("Reviews__PollInterval", "01:00:00");
        await Serve();
        await _blog.Subscribed.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var polls = _blog.Asked.Count(asked => asked.StartsWith("GET /feed", StringComparison.Ordinal));
        await Publish(() => _blog.Push());
        Assert.Equal(polls, _blog.Asked.Count(asked => asked.StartsWith("GET /feed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_correction_edits_the_messages_a_withdrawal_deletes_them_and_the_history_lists_both()
    {
        await Serve();
        var post = await Publish();
        var (onDiscord, onSlack) = (Assert.Single(_films.Messages).Id, Assert.Single(_slack.Films.Messages).Ts);

        _blog.Correct(post with { Title = "The Keeper of the Light" });
        await Until("The Keeper of the Light", "Corrected");
        Assert.Equal((onDiscord, onSlack), (Assert.Single(_films.Messages).Id, Assert.Single(_slack.Films.Messages).Ts));
        var history = await RunCommand("/post why review:\"The Keeper of the Light\"");
        Assert.Contains($"Seen in Harbour Film Society (127.0.0.1)", history, StringComparison.Ordinal);
        Assert.Contains("revision 2", history, StringComparison.Ordinal);
        Assert.Contains($"sent: message {onSlack}", history, StringComparison.Ordinal);
        Assert.Contains($"edited: message {onDiscord}", history, StringComparison.Ordinal);

        // A younger post, so that the other is gone from among others and has not slid off the end.
        _blog.Publish(new("younger", "A Younger Review") { Body = $"Younger. {post.Body}" });
        await Until("A Younger Review");
        _blog.Withdraw(post.Slug);
        await Until(() => _films.Messages.Count == 1 && OnSlack().Count == 1);
        Assert.Contains("deleted: message", await RunCommand("/post why review:\"The Keeper of the Light\""), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, await RunCommand("/reviews"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_manage_feeds_and_are_notified_of_a_failing_one()
    {
        await using var other = await Blog.Start("127.0.0.2");
        other.Publish(new("other", "Another Society's Review") { Body = "Another. " + new BlogPost("", "").Body });
        await Serve();
        Assert.Contains("An Old Review", await RunCommand($"/feeds test link:{_blog.Address}"), StringComparison.Ordinal);
        Assert.Contains("is polled already", await RunCommand($"/feeds add link:{_blog.Feed}", exit: 1), StringComparison.Ordinal);
        Assert.Contains("Added: Harbour Film Society", await RunCommand($"/feeds add link:{other.Address}"), StringComparison.Ordinal);
        await _slack.Worker.WaitForMessage("http://127.0.0.2");
        await _slack.Worker.WaitForMessage("was read for the first time");
        Assert.Contains("stands in the settings", await RunCommand($"/feeds remove feed:{_blog.Feed}", exit: 1), StringComparison.Ordinal);
        Assert.Contains("Paused", await RunCommand($"/feeds pause feed:{other.Feed}"), StringComparison.Ordinal);
        Assert.Contains("paused", await RunCommand("/feeds list"), StringComparison.Ordinal);
        Assert.Contains("169.254.169.254 is not on the public network", await RunCommand("/feeds test link:http://169.254.169.254/latest/meta-data", exit: 1), StringComparison.Ordinal);
        Assert.Contains("is for moderators\n\nRun it with --as moderator.", (await _slack.Worker.Run("say", "/feeds list")).Output, StringComparison.Ordinal);
    }

    private async Task Serve()
    {
        await _slack.Worker.Serve();
        await _slack.Worker.WaitForMessage("was read for the first time");
    }

    // Without a push, it is found by polling every minute.
    private async Task<BlogPost> Publish(Func<Task>? push = null)
    {
        var post = new BlogPost("keeper", Title) { Body = $"New. {new BlogPost("", "").Body}" };
        _blog.Publish(post);
        if (push is not null)
            await push();
        await Until(IsPosted(Title, Sentence), letsTimePass: push is null);
        return post;
    }

    private Task Until(params string[] texts) => Until(IsPosted(texts));

    // A minute passes in each second, so that feeds are read again.
    private async Task Until(Func<bool> condition, bool letsTimePass = true)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var ticks = 0; !condition(); ticks++)
        {
            if (letsTimePass && ticks % 10 == 0)
                await _clock.Advance(Duration.FromMinutes(1));
            await tick.WaitForNextTickAsync(timeout.Token);
        }
    }

    private Func<bool> IsPosted(params string[] texts) => () =>
        _films.Messages.Any(message => texts.All(text => message.Shown.Contains(text, StringComparison.Ordinal)))
        && OnSlack().Any(message => texts.All(text => message.Shown.Contains(text, StringComparison.Ordinal)));

    private List<WorkspaceMessage> OnSlack()
    {
        lock (_slack.Slack.Workspace.Lock)
            return [.. _slack.Films.Messages];
    }

    private async Task<string> RunCommand(string command, int exit = 0)
    {
        var run = await _slack.Worker.Run("say", command, "--as", "moderator");
        Assert.True(run.Exit == exit, $"{command}: {run.Output}{run.Messages}");
        return run.Output + run.Messages;
    }
}
