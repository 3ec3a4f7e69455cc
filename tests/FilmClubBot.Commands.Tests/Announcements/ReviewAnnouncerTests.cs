using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Webhooks;
using Moq;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Commands.Tests.Announcements;

public class ReviewAnnouncerTests
{
    private readonly Mock<IAnnouncements> _announcements = new();
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private readonly List<Webhook> _webhooks = [];
    private readonly List<ChannelRules> _rules = [];

    [Fact]
    public async Task Announces_a_new_review_where_a_channel_is_configured()
    {
        await Announce(IntakeOutcome.New, null);
        _announcements.Verify(port => port.Announce(new Subject.Publication(Samples.HerReview.Id), new[] { new DeliveryChannel(Platform.Slack, "C1") }, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(IntakeOutcome.Revised)]
    [InlineData(IntakeOutcome.Unchanged)]
    [InlineData(IntakeOutcome.Refused)]
    public async Task Does_not_announce_an_unchanged_review(IntakeOutcome outcome)
    {
        await Announce(outcome, null);
        _announcements.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Does_not_announce_the_archive()
    {
        await Announce(IntakeOutcome.New, _clock.GetCurrentInstant() - Announcement.NewsFor - Duration.FromSeconds(1));
        _announcements.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_channel_gets_matching_reviews_and_one_with_a_digest_gets_nothing_immediately()
    {
        _rules.Add(new(new(Platform.Slack, "C1")) { Authors = ["mara voss"], Categories = ["Reviews"] });
        _rules.Add(new(new(Platform.Slack, "C2")) { Words = ["Submarine"] });
        _rules.Add(new(new(Platform.Slack, "C3")) { Words = ["lonely"] });
        _rules.Add(new(new(Platform.Slack, "C4")) { Digest = DigestTimes.Parse("daily 18:00", null) });
        _rules.Add(new(new(Platform.Discord, "10")) { Categories = ["News"] });
        Assert.Equal(AnnouncerVerdict.Announced, await Announce(IntakeOutcome.New, null));
        _announcements.Verify(port => port.Announce(It.IsAny<Subject>(), new[] { new DeliveryChannel(Platform.Slack, "C1"), new DeliveryChannel(Platform.Slack, "C3") }, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task A_review_that_matches_no_channel_is_still_recorded_as_new()
    {
        _rules.Add(new(new(Platform.Slack, "C1")) { Authors = ["Somebody Else"] });
        Assert.Equal(AnnouncerVerdict.NoChannel, await Announce(IntakeOutcome.New, null));
        _announcements.Verify(port => port.Announce(new Subject.Publication(Samples.HerReview.Id), Array.Empty<DeliveryChannel>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Enabled_webhooks_get_every_review_also_one_that_matches_no_channel()
    {
        _rules.Add(new(new(Platform.Slack, "C1")) { Authors = ["Somebody Else"] });
        _webhooks.Add(new(new(4), new("https://films.example/"), WebhookSecret.New()));
        _webhooks.Add(new(new(5), new("https://other.example/"), WebhookSecret.New()) { DisabledAt = _clock.GetCurrentInstant() });
        await Announce(IntakeOutcome.New, null);
        _announcements.Verify(port => port.Announce(new Subject.Publication(Samples.HerReview.Id), new[] { new DeliveryChannel(Platform.Webhook, "4") }, It.IsAny<CancellationToken>()), Times.Once);
    }

    private async Task<AnnouncerVerdict> Announce(IntakeOutcome outcome, Instant? published)
    {
        var slack = Mock.Of<IMessenger>(messenger => messenger.Platform == Platform.Slack && messenger.ChannelFor(Topic.Reviews) == "C1");
        var discord = Mock.Of<IMessenger>(messenger => messenger.Platform == Platform.Discord && messenger.ChannelFor(Topic.Reviews) == null);
        var rules = Mock.Of<IChannelRules>(port => port.All(It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<ChannelRules>>(_rules));
        var review = new Review(Samples.HerReview.Id, new ReviewText("Alone Together", "Theodore is lonely."), "Mara Voss", null, null, 1, [], false) { Categories = ["reviews", "2013"] };
        var reviews = Mock.Of<IReviews>(port => port.Find(review.Id, It.IsAny<CancellationToken>()) == Task.FromResult<Review?>(review));
        var webhooks = Mock.Of<IWebhooks>(port => port.All(It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyList<Webhook>>(_webhooks));
        var draft = new ReviewDraft("Alone Together", null, null, published, null, "Words.", BodyFormat.PlainText, "her.txt");
        return await new ReviewAnnouncer(_announcements.Object, new ReviewChannels(new TopicChannels([discord, slack], rules), [discord, slack], rules), new WebhookChannels(webhooks), reviews, _clock)
            .Announce(draft, new(outcome, outcome == IntakeOutcome.Refused ? null : Samples.HerReview, [], null), TestContext.Current.CancellationToken);
    }
}
