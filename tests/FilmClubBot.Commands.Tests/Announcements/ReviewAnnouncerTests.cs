using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Testing;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Announcements;

public class ReviewAnnouncerTests
{
    private readonly Mock<IAnnouncements> _announcements = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Announces_a_new_review_where_a_channel_is_configured()
    {
        await Announce(IntakeOutcome.New, null);
        _announcements.Verify(port => port.Announce(Samples.HerReview.Id, new[] { new DeliveryChannel(Platform.Slack, "C1") }, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(IntakeOutcome.Revised)]
    [InlineData(IntakeOutcome.Unchanged)]
    [InlineData(IntakeOutcome.Refused)]
    public async Task Announces_nothing_that_is_not_new(IntakeOutcome outcome)
    {
        await Announce(outcome, null);
        _announcements.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Announces_nothing_of_the_archive()
    {
        await Announce(IntakeOutcome.New, _clock.GetCurrentInstant() - Announcement.NewsFor - Duration.FromSeconds(1));
        _announcements.VerifyNoOtherCalls();
    }

    private Task Announce(IntakeOutcome outcome, Instant? published)
    {
        var slack = Mock.Of<IMessenger>(messenger => messenger.Platform == Platform.Slack && messenger.ChannelFor(Topic.Reviews) == "C1");
        var discord = Mock.Of<IMessenger>(messenger => messenger.Platform == Platform.Discord && messenger.ChannelFor(Topic.Reviews) == null);
        var draft = new ReviewDraft("Alone Together", null, null, published, null, "Words.", BodyFormat.PlainText, "her.txt");
        return new ReviewAnnouncer(_announcements.Object, [discord, slack], _clock)
            .Announce(draft, new(outcome, outcome == IntakeOutcome.Refused ? null : Samples.HerReview, [], null), TestContext.Current.CancellationToken);
    }
}
