using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Doctoring;

public class ShowCheckupTests
{
    private readonly Bench _bench = new();

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task Says_that_all_is_well()
    {
        Feeds(Feed(1));
        var card = await _bench.Run("/setup checkup", Permission.Moderator);
        Assert.Equal("All is well\nDiscord: in order\nAnnouncements: in order\nFeeds: in order\n", Bench.Text(card with { Actions = [] }));
        Assert.Equal(["/feeds list", "/channel list"], Bench.Buttons(card).Values);
    }

    [Fact]
    public async Task Names_what_was_never_sent_though_all_is_in_order_by_now()
    {
        _bench.Deliveries.Setup(port => port.Unsent(It.IsAny<Instant>(), Any)).ReturnsAsync([Delivery("C1", "The bot was not in that channel.") with { State = DeliveryState.Failed }]);

        var text = Bench.Text(await _bench.Run("/setup checkup", Permission.Moderator));

        Assert.StartsWith("1 thing needs attention\n", text, StringComparison.Ordinal);
        Assert.Contains("was not sent, and is not tried again. The bot was not in that channel.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_platform_is_off()
    {
        _bench.Discord.Setup(check => check.Examine(It.IsAny<Phrases>(), Any)).ReturnsAsync([new(FindingLevel.Ok, "Off: nothing is set.")]);
        Assert.StartsWith("All is well\nDiscord: Off: nothing is set.\n", Bench.Text(await _bench.Run("/setup checkup", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_what_is_late_or_fails_and_how_to_mend_it()
    {
        _bench.Discord.Setup(check => check.Examine(It.IsAny<Phrases>(), Any)).ReturnsAsync(
            [new(FindingLevel.Ok, "The token is accepted."), new(FindingLevel.Problem, "The bot may not write in #films.", "Give it the permission there.")]);
        _bench.Deliveries.Setup(port => port.Late(Any)).ReturnsAsync([Delivery("C1", "Slack does not respond.")]);
        Feeds(Feed(1), Feed(2) with { Problem = new(FeedProblemKind.Status, "It", "503"), Failures = 3, FailingSince = Samples.Friday });

        var text = Bench.Text(await _bench.Run("/setup checkup", Permission.Moderator));

        Assert.StartsWith("3 things need attention\n", text, StringComparison.Ordinal);
        Assert.Contains("• The bot may not write in #films. Give it the permission there.", text, StringComparison.Ordinal);
        Assert.Contains("• Slack/C1: Slack does not respond. The next attempt is at ", text, StringComparison.Ordinal);
        Assert.Contains("It answered 503. If it stays, check the address in a browser. It is tried again later.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The token is accepted.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("in order", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_a_setting_in_whose_place_moderators_chose_a_channel_and_links_addresses()
    {
        _bench.Messenger.Setup(port => port.Platform).Returns(Platform.Discord);
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync([new ChannelRules(new(Platform.Discord, "1")) { GetsNotices = true, GetsReviews = false }]);
        _bench.Discord.Setup(check => check.ExaminedPlatform).Returns(Platform.Discord);
        _bench.Discord.Setup(check => check.Examine(It.IsAny<Phrases>(), Any)).ReturnsAsync(
        [
            new(FindingLevel.Warning, "No channel for moderators is set.") { Unset = Topic.Moderation },
            new(FindingLevel.Warning, "No channel for reviews is set.") { Unset = Topic.Reviews },
            new(FindingLevel.Problem, "It lacks a permission.", "Open https://discord.com/oauth2/authorize?client_id=1&scope=bot."),
        ]);

        var card = await _bench.Run("/setup checkup", Permission.Moderator);

        Assert.DoesNotContain("for moderators", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("for reviews", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(
            [new Words("It lacks a permission. Open "), new Anchor("https://discord.com/oauth2/authorize?client_id=1&scope=bot", new("https://discord.com/oauth2/authorize?client_id=1&scope=bot")), new Words(".")],
            card.Body.OfType<BulletList>().First().Items[1]);
    }

    [Fact]
    public async Task Names_channels_of_moderators_that_the_bot_cannot_post_in()
    {
        _bench.Messenger.Setup(port => port.Platform).Returns(Platform.Slack);
        _bench.Messenger.Setup(port => port.Examine("C2", Any)).ThrowsAsync(new UndeliverableException("The bot is not in C2."));
        _bench.Messenger.Setup(port => port.Examine("C3", Any)).ThrowsAsync(new UndeliverableException("The bot is not in C3."));
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync([Channel("C1"), Channel("C2"), Channel("C3") with { GetsReviews = false }]);

        var text = Bench.Text(await _bench.Run("/setup checkup", Permission.Moderator));

        Assert.StartsWith("1 thing needs attention\n", text, StringComparison.Ordinal);
        Assert.Contains("• The bot is not in C2.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("C3", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_five_of_many()
    {
        Feeds([.. Enumerable.Range(1, 12).Select(id => Feed(id) with { State = FeedState.Gone })]);
        var text = Bench.Text(await _bench.Run("/setup checkup", Permission.Moderator));
        Assert.Equal(6, text.Split('\n').Count(line => line.StartsWith("• ", StringComparison.Ordinal)));
        Assert.Contains("• and 7 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_feed_is_nothing_to_attend_to()
    {
        Feeds(Feed(1) with { State = FeedState.Paused, Problem = new(FeedProblemKind.Status, "It", "503") });
        Assert.Equal("All is well", (await _bench.Run("/setup checkup", Permission.Moderator)).Title);
    }

    [Fact]
    public async Task Is_for_moderators_and_seen_by_the_caller_alone()
    {
        Assert.True((await _bench.Run("/setup checkup")).IsForModerators);
        Assert.Equal(Audience.Caller, (await _bench.Run("/setup checkup", Permission.Moderator)).Audience);
    }

    private void Feeds(params Feed[] feeds) => _bench.Feeds.Setup(port => port.All(Any)).ReturnsAsync(feeds);

    private static ChannelRules Channel(string id) => new(new DeliveryChannel(Platform.Slack, id));

    private static Feed Feed(int id) => new() { Id = new(id), Address = new($"https://films.example/{id}"), Title = $"Harbour {id}", Interval = Duration.FromMinutes(1), PolledAt = Samples.Friday, NextPoll = Samples.Friday };

    private static Delivery Delivery(string channel, string error) =>
        new(new(1), new(new(1), new Subject.Publication(new(1)), Samples.Friday), Platform.Slack, channel, DeliveryState.Pending, 2, Samples.Friday, "n1", null, null, error, 0);
}
