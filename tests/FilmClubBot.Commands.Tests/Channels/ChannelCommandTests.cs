using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Channels;

public class ChannelCommandTests
{
    private static readonly DeliveryChannel _films = new(Platform.Slack, "C0000001");
    private readonly Bench _bench = new();
    private ChannelRules _rules = new(_films);

    public ChannelCommandTests()
    {
        _bench.Messenger.Setup(port => port.Platform).Returns(Platform.Slack);
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync(() => [_rules]);
        _bench.Rules.Setup(port => port.Change(_films, It.IsAny<Func<ChannelRules, Task<ChannelRules?>>>(), Any))
            .Returns(async (DeliveryChannel _, Func<ChannelRules, Task<ChannelRules?>> change, CancellationToken _) => _rules = await change(_rules) ?? _rules);
    }

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task Sets_the_given_rules_and_leaves_the_others_unchanged()
    {
        Ruled(new ChannelRules(_films) { Authors = ["Jane Doe"], OpensThread = true });
        var text = Bench.Text(await _bench.Run("/channel set channel:<#C0000001|films> category:\"Reviews, Festivals\" quiet:22:00-8:00 digest:\"friday 18:00\"", Permission.Moderator));
        Assert.StartsWith("Settled for Slack/C0000001", text, StringComparison.Ordinal);
        Assert.Equal((_films, "Jane Doe", 2, true), (_rules.Channel, _rules.Authors.Single(), _rules.Categories.Count, _rules.OpensThread));
        Assert.Equal(("22:00-08:00", "friday 18:00", Samples.Friday), (_rules.Quiet!.ToString(), _rules.Digest!.ToString(), _rules.DigestSince));
    }

    [Fact]
    public async Task A_channel_that_is_first_named_for_screenings_gets_no_reviews_and_one_for_reviews_keeps_them()
    {
        Ruled(new ChannelRules(_films));
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync([]);
        Assert.Contains("Gets: screenings and votes", Bench.Text(await _bench.Run("/channel set channel:C0000001 screenings:yes", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Equal((false, true), (_rules.GetsReviews, _rules.GetsScreenings));

        Ruled(new ChannelRules(_films));
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync(() => [_rules]);
        Assert.Contains("Gets: reviews, problems, for moderators", Bench.Text(await _bench.Run("/channel set channel:C0000001 notices:yes", Permission.Moderator)), StringComparison.Ordinal);
        await _bench.Run("/channel set channel:C0000001 notices:no reviews:no", Permission.Moderator);
        Assert.Equal((false, false, false), (_rules.GetsReviews, _rules.GetsScreenings, _rules.GetsNotices));

        Ruled(new ChannelRules(_films));
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync([]);
        Assert.Contains("Gets: nothing", Bench.Text(await _bench.Run("/channel set channel:C0000001 screenings:no", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quiet:22:00-8:00", false, "Gets: screenings and votes")]
    [InlineData("quote:9:00", false, "Gets: screenings and votes")]
    [InlineData("reviews:yes", true, "Gets: reviews, screenings and votes")]
    [InlineData("notices:yes", false, "Gets: screenings and votes, problems, for moderators")]
    public async Task A_channel_that_the_settings_name_for_screenings_gets_reviews_only_on_request(string option, bool getsReviews, string shown)
    {
        _bench.Messenger.Setup(port => port.ChannelFor(Topic.Screenings)).Returns("C0000001");
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync([]);
        Assert.Contains("Gets: screenings and votes", Bench.Text(await _bench.Run("/channel list", Permission.Moderator)), StringComparison.Ordinal);

        Assert.Contains(shown, Bench.Text(await _bench.Run($"/channel set C0000001 {option}", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Equal(getsReviews, _rules.GetsReviews);
    }

    [Theory]
    [InlineData("/channel set screenings:yes", FieldKind.Channel)]
    [InlineData("/channel remove", FieldKind.Suggested)]
    public async Task A_form_asks_for_any_channel_only_where_a_new_one_can_be_named(string typed, FieldKind kind) =>
        Assert.Equal(kind, (await _bench.Run(typed, Permission.Moderator)).Form!.Fields.Single(field => field.Option == "channel").Kind);

    [Theory]
    [InlineData("#Kritiken", "Settled for #kritiken", "1")]
    [InlineData("kritiken", "Settled for #kritiken", "1")]
    [InlineData("discord/#filme-📽", "Settled for #filme-📽", "2")]
    [InlineData("<#300000000000000000>", "Settled for Discord/300000000000000000", "300000000000000000")]
    public async Task A_channel_is_typed_and_shown_by_its_name_where_the_platform_lists_its_channels(string typed, string shown, string id)
    {
        OnDiscord(("1", "kritiken"), ("2", "filme-📽"), ("20", "termine"), ("21", "termine"));
        DeliveryChannel set = new(Platform.Discord, id);
        _bench.Rules.Setup(port => port.Change(set, It.IsAny<Func<ChannelRules, Task<ChannelRules?>>>(), Any)).ReturnsAsync(new ChannelRules(set));
        Assert.StartsWith(shown, Bench.Text(await Typed($"/channel set channel:{typed} quiet:22:00-8:00")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_channel_has_or_several_have_is_asked_about()
    {
        OnDiscord(("1", "kritiken"), ("20", "termine"), ("21", "termine"));
        Assert.Contains("Several channels are called “termine”", Bench.Text(await Typed("/channel set channel:termine")), StringComparison.Ordinal);
        Assert.Contains("“filme” is no channel", Bench.Text(await Typed("/channel set channel:filme")), StringComparison.Ordinal);
        _bench.Rules.Verify(port => port.Change(It.IsAny<DeliveryChannel>(), It.IsAny<Func<ChannelRules, Task<ChannelRules?>>>(), Any), Times.Never);
    }

    [Fact]
    public async Task Channels_are_shown_by_their_ids_while_the_platform_cannot_be_asked()
    {
        OnDiscord(("1", "kritiken"));
        _rules = new(new(Platform.Discord, "1"));
        Assert.Contains("#kritiken", Bench.Text(await Typed("/channel list")), StringComparison.Ordinal);
        _bench.Messenger.Setup(port => port.Channels(Any)).ThrowsAsync(new DelayedException("Discord could not be reached."));
        Assert.Contains("Discord/1", Bench.Text(await Typed("/channel list")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#films")]
    [InlineData("films")]
    public async Task A_name_that_is_typed_on_Slack_is_not_taken_for_a_channel_of_the_browser_chat(string name)
    {
        var refused = await _bench.Pipeline.RunText($"/channel set {name} screenings:yes", new(Platform.Slack, "U1", "Ada"), Permission.Moderator, null, TestContext.Current.CancellationToken);
        Assert.Contains("Web/films means the browser chat", Bench.Text(refused), StringComparison.Ordinal);
        _bench.Rules.Verify(port => port.Change(It.IsAny<DeliveryChannel>(), It.IsAny<Func<ChannelRules, Task<ChannelRules?>>>(), Any), Times.Never);
    }

    [Theory]
    [InlineData("screenings", Topic.Screenings)]
    [InlineData("notices", Topic.Moderation)]
    public async Task What_the_settings_name_a_channel_for_ends_in_the_settings(string option, Topic topic)
    {
        _bench.Messenger.Setup(port => port.ChannelFor(topic)).Returns("C0000001");
        _bench.Rules.Setup(port => port.All(Any)).ReturnsAsync([]);
        foreach (var typed in new[] { $"/channel set C0000001 {option}:no", "/channel remove C0000001 confirm:yes" })
            Assert.Contains("stands in the settings", Bench.Text(await _bench.Run(typed, Permission.Moderator)), StringComparison.Ordinal);
        _bench.Rules.Verify(port => port.Change(It.IsAny<DeliveryChannel>(), It.IsAny<Func<ChannelRules, Task<ChannelRules?>>>(), Any), Times.Never);
    }

    [Theory]
    [InlineData("<!subteam^S0123ABCD|@films>")]
    [InlineData("S0123ABCD")]
    public async Task Sets_the_group_that_is_notified_of_screenings_and_removes_it(string typed)
    {
        Ruled(new ChannelRules(_films));
        var text = Bench.Text(await _bench.Run($"/channel set channel:C0000001 ping:\"{typed}\"", Permission.Moderator));
        Assert.Contains("Notifies: S0123ABCD", text, StringComparison.Ordinal);
        Assert.Equal((Platform.Slack, "S0123ABCD"), (_rules.Ping!.Platform, _rules.Ping.Id));

        await _bench.Run("/channel reset channel:C0000001 rule:ping", Permission.Moderator);
        Assert.Null(_rules.Ping);
    }

    [Theory]
    [InlineData("<!channel>")]
    [InlineData("@everyone")]
    [InlineData("<@U0123ABCD>")]
    [InlineData("<@&123456789012345678>")]
    [InlineData("S0123ABCD <!here>")]
    public async Task Notifies_no_group_that_is_none_of_the_channels_platform(string typed)
    {
        Ruled(new ChannelRules(_films));
        var card = await _bench.Run($"/channel set channel:C0000001 ping:\"{typed}\"", Permission.Moderator);
        Assert.Equal((true, "ping"), (card.IsRefusal, card.RefusedOption));
        Assert.Null(_rules.Ping);
    }

    [Theory]
    [InlineData("de", "Freitag 18:00", "friday 18:00", "Gesammelt: Freitag 18:00")]
    [InlineData("de", "Fr. 18:00", "friday 18:00", "Gesammelt: Freitag 18:00")]
    [InlineData("de", "täglich 9:30", "daily 09:30", "Gesammelt: täglich 09:30")]
    [InlineData("de", "sunday 8pm", "sunday 20:00", "Gesammelt: Sonntag 20:00")]
    [InlineData("en", "samstag 18:00", "saturday 18:00", "Together: Saturday 18:00")]
    [InlineData("fr", "chaque jour 18:00", "daily 18:00", "Groupées\u00a0: chaque jour 18:00")]
    [InlineData("fr", "mercredi 18:00", "wednesday 18:00", "Groupées\u00a0: mercredi 18:00")]
    public async Task Reads_the_days_of_a_digest_in_every_language_and_shows_them_in_the_readers(string locale, string typed, string stored, string shown)
    {
        Ruled(new ChannelRules(_films));
        var text = Bench.Text(await _bench.Run($"/channel set channel:C0000001 digest:\"{typed}\"", Permission.Moderator, locale));
        Assert.Equal(stored, _rules.Digest!.ToString());
        Assert.Contains(shown, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "", "täglich 18:00")]
    [InlineData("de", "don", "Donnerstag 18:00")]
    [InlineData("de", "tuesday 9:00", "Dienstag 09:00")]
    [InlineData("en", "tu", "Tuesday 18:00")]
    public async Task Suggests_the_days_of_a_digest_in_the_readers_language(string locale, string typed, string first) =>
        Assert.Equal(first, (await _bench.Complete($"/channel set channel:C0000001 digest:{typed}", Permission.Moderator, locale)).Items[0].Label);

    [Theory]
    [InlineData("quiet:always", "two times of day")]
    [InlineData("digest:hourly", "daily 18:00")]
    [InlineData("quote:noon", "a time of day")]
    [InlineData("template:{movie}", "in braces nothing but title")]
    public async Task Shows_the_format_of_a_rule(string option, string words)
    {
        var refused = await _bench.Run($"/channel set channel:C0000001 {option}", Permission.Moderator);
        Assert.True(refused.IsRefusal);
        Assert.Contains(words, Bench.Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_channel_that_the_bot_cannot_post_in()
    {
        _bench.Messenger.Setup(port => port.Examine("C0000001", Any)).ThrowsAsync(new UndeliverableException("Invite the bot."));
        Assert.Contains("Invite the bot.", Bench.Text(await _bench.Run("/channel set C0000001 thread:yes", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Rules.Verify(port => port.Change(It.IsAny<DeliveryChannel>(), It.IsAny<Func<ChannelRules, Task<ChannelRules?>>>(), Any), Times.Never);
    }

    [Fact]
    public async Task Pictures_are_shown_until_a_moderator_switches_them_off()
    {
        Assert.DoesNotContain("Shows pictures", Bench.Text(await _bench.Run("/channel set C0000001 thread:yes", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Contains("Shows pictures: no", Bench.Text(await _bench.Run("/channel set C0000001 pictures:no", Permission.Moderator)), StringComparison.Ordinal);
        Assert.False(_rules.ShowsPictures);
    }

    [Fact]
    public async Task A_rule_that_another_moderator_sets_meanwhile_is_not_lost()
    {
        _bench.Messenger.Setup(port => port.Examine("C0000001", Any)).Returns(Task.CompletedTask).Callback(() => Ruled(new ChannelRules(_films) { Authors = ["Jane Doe"] }));
        await _bench.Run("/channel set C0000001 thread:yes", Permission.Moderator);
        Assert.Equal(("Jane Doe", true), (_rules.Authors.Single(), _rules.OpensThread));
    }

    [Theory]
    [InlineData("1040000000000000001", "Discord is not connected")]
    [InlineData("not a channel!", "is no channel")]
    [InlineData("CommandLine/x", "is no channel")]
    public async Task Accepts_only_channels_of_connected_platforms(string channel, string words) =>
        Assert.Contains(words, Bench.Text(await _bench.Run($"/channel list".Replace("list", $"set channel:\"{channel}\" thread:yes", StringComparison.Ordinal), Permission.Moderator)), StringComparison.Ordinal);

    [Fact]
    public async Task Removes_one_rule()
    {
        Ruled(new ChannelRules(_films) { Quiet = QuietHours.Parse("22:00-8:00", null), OpensThread = true });
        await _bench.Run("/channel reset Slack/C0000001 quiet", Permission.Moderator);
        Assert.Equal((null, true, true), (_rules.Quiet, _rules.OpensThread, _rules.ShowsPictures));
    }

    [Fact]
    public async Task Lists_where_reviews_are_announced()
    {
        Ruled(new ChannelRules(_films) { Authors = ["Jane Doe"] });
        Assert.Equal("What is announced where\n\nSlack/C0000001\n\n• Critics: Jane Doe\n", Bench.Text(await _bench.Run("/channel list", Permission.Moderator)));
    }

    [Fact]
    public async Task Removes_added_channels_but_not_configured_ones()
    {
        _bench.Rules.Setup(port => port.Forget(_films, Any)).ReturnsAsync(true);
        Assert.False((await _bench.Run("/channel remove C0000001 confirm:yes", Permission.Moderator)).IsRefusal);
        _bench.Messenger.Setup(port => port.ChannelFor(Topic.Reviews)).Returns("C0000001");
        Assert.Contains("stands in the settings", Bench.Text(await _bench.Run("/channel remove C0000001 confirm:yes", Permission.Moderator)), StringComparison.Ordinal);
    }

    private Task<Card> Typed(string text) => _bench.Pipeline.RunText(text, new(Platform.Discord, "U1", "Ada"), Permission.Moderator, null, TestContext.Current.CancellationToken);

    private void OnDiscord(params (string Id, string Name)[] channels)
    {
        _bench.Messenger.Setup(port => port.Platform).Returns(Platform.Discord);
        _bench.Messenger.Setup(port => port.Channels(Any)).ReturnsAsync([.. channels.Select(one => new NamedChannel(one.Id, one.Name))]);
    }

    private void Ruled(ChannelRules rules) => _rules = rules;
}
