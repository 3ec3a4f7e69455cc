using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Diaries;

public class DiaryNoticesTests
{
    [Theory]
    [InlineData(DirectMessages.WithButtons, true)]
    [InlineData(DirectMessages.None, false)]
    public async Task Asks_on_the_first_platform_that_has_messages_to_one_member(DirectMessages messages, bool isAsked)
    {
        var members = new Mock<IMembers>();
        members.Setup(port => port.Accounts(It.IsAny<IReadOnlyCollection<MemberId>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<MemberId, IReadOnlyList<Account>> { [Bench.Ada.Id] = [new(Platform.Web, "w1", "Ada"), new(Platform.Slack, "U0ADA", "Ada")] });
        var announcements = new Mock<IAnnouncements>();
        var slack = Mock.Of<IMessenger>(messenger => messenger.Platform == Platform.Slack && messenger.DirectMessages == messages);

        await new DiaryNotices(members.Object, announcements.Object, [slack]).Ask(Bench.Ada.Id, new(4), TestContext.Current.CancellationToken);

        announcements.Verify(
            port => port.Announce(new Subject.DiaryQuestion(Bench.Ada.Id, new(4)), It.Is<IReadOnlyCollection<DeliveryChannel>>(to => to.Single() == new DeliveryChannel(Platform.Slack, "U0ADA")), It.IsAny<CancellationToken>()),
            isAsked ? Times.Once : Times.Never);
    }
}
