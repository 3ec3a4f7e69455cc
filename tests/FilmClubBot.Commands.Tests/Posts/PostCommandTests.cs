using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Posts;

public class PostCommandTests
{
    private readonly Bench _bench = new();
    private Review _review = new(new(11), new ReviewText("Alone Together", "Words."), "Mara Voss", null, Samples.Friday, 1, [Bench.Her], false);

    public PostCommandTests()
    {
        _bench.Reviews.Setup(port => port.Find(new ReviewId(11), Any)).ReturnsAsync(() => _review);
        _bench.Messenger.Setup(port => port.Platform).Returns(Platform.Slack);
        _bench.Messenger.Setup(port => port.ChannelFor(Topic.Reviews)).Returns("C1");
        _bench.Feeds.SetReturnsDefault(Task.FromResult<IReadOnlyList<(Feed, KnownItem)>>([]));
    }

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task Shows_the_whole_history()
    {
        var feed = new Feed { Id = new(1), Address = new("https://films.example/feed"), Title = "Harbour", Interval = Duration.FromMinutes(1) };
        _bench.Feeds.Setup(port => port.SourcesOf(_review.Id, Any)).ReturnsAsync(
            [(feed, new KnownItem(new(1), new("1", null, "f", "c", null), ItemState.Taken, "Alone Together", _review.Id, null, false, true, Samples.Friday, null))]);
        var announcement = new Announcement(new(1), new Subject.Publication(_review.Id), Samples.Friday);
        var sent = new Delivery(new(1), announcement, Platform.Slack, "C1", DeliveryState.Sent, 0, Samples.Friday, "n", "m1", null, null, 0);
        _bench.Announcements.Setup(port => port.StoryOf(_review.Id, Any)).ReturnsAsync(new AnnouncementStory(announcement,
        [
            new(sent, [new(Samples.Friday, DeliveryState.Pending, "Slack asks to wait."), new(Samples.Friday, DeliveryState.Sent, "sent: message m1")]),
            new(sent with { Id = new(2), Platform = Platform.Discord, Channel = "10", State = DeliveryState.Failed }, [new(Samples.Friday, DeliveryState.Failed, "No such channel.")]),
        ]));
        var text = Bench.Text(await _bench.Run("/post why #11", Permission.Moderator));
        foreach (var step in new[] { "Seen in Harbour (films.example)", "taken in", "Read: Her (2013)", "in 2 channels", "Slack/C1 – stands", "Slack asks to wait.", "sent: message m1", "Discord/10 – failed", "No such channel." })
            Assert.Contains(step, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_why_there_is_no_history()
    {
        _review = _review with { IsHidden = true };
        var text = Bench.Text(await _bench.Run("/post why #11", Permission.Moderator));
        Assert.Contains("Hidden", text, StringComparison.Ordinal);
        Assert.Contains("Not announced", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_again_where_no_message_exists_and_offers_to_replace_where_one_does()
    {
        _bench.Announcements.Setup(port => port.Repeat(_review.Id, new[] { new DeliveryChannel(Platform.Slack, "C1") }, false, Any)).ReturnsAsync(1);
        Assert.Contains("On its way to 1 channel", Bench.Text(await _bench.Run("/post again #11", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Announcements.Setup(port => port.Repeat(_review.Id, It.IsAny<IReadOnlyCollection<DeliveryChannel>>(), false, Any)).ReturnsAsync(0);
        var refused = await _bench.Run("/post again #11", Permission.Moderator);
        Assert.True(refused.IsRefusal && refused.IsQuestion);
        Assert.Contains("/post again review:#11 anew:yes", Bench.Buttons(refused).Values);
    }

    [Fact]
    public async Task Refuses_to_post_a_hidden_review_or_without_a_channel()
    {
        _bench.Messenger.Setup(port => port.ChannelFor(Topic.Reviews)).Returns((string?)null);
        Assert.Contains("/channel set", Bench.Text(await _bench.Run("/post again #11", Permission.Moderator)), StringComparison.Ordinal);
        _review = _review with { IsHidden = true };
        Assert.Contains("bring it back first with /review show", Bench.Text(await _bench.Run("/post again #11", Permission.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_announced_messages_with_a_note()
    {
        Assert.True((await _bench.Run("/post edit #11 note:\"Our critic replies.\"", Permission.Moderator)).IsRefusal);
        _bench.Announcements.Setup(port => port.Annotate(_review.Id, "Our critic replies.", Any)).ReturnsAsync(true);
        Assert.False((await _bench.Run("/post edit #11 note:\"Our critic replies.\"", Permission.Moderator)).IsRefusal);
    }
}
