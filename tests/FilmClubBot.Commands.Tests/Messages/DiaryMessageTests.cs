using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Messages;

/// <summary>The question about entries of a followed diary, to the member alone.</summary>
public class DiaryMessageTests
{
    private static readonly Feed _feed = new() { Id = new(3), Address = new("https://letterboxd.com/ada/rss/"), Interval = Duration.FromMinutes(30), Member = Bench.Ada.Id, FirstReadAt = Samples.Friday, PolledAt = Samples.Friday };

    private readonly Bench _bench = new();

    public DiaryMessageTests()
    {
        _bench.Messenger.SetupGet(messenger => messenger.Platform).Returns(Platform.Slack);
        _bench.Messenger.SetupGet(messenger => messenger.DirectMessages).Returns(DirectMessages.WithButtons);
        _bench.Feeds.Setup(port => port.DiaryOf(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_feed);
        _bench.Feeds.Setup(port => port.Latest(_feed.Id, It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Slice(
            1, new KnownItem(new(1), new(null, null, "f", "c", null), ItemState.LeftOut, "Her (2014)", null, new DoubtNote(EntryDoubt.NearYear, Bench.Her.Id, Stars.FromHalves(9)).ToString(), false, true, Samples.Friday, null)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_which_film_is_meant_with_a_button_that_rates_it()
    {
        var card = (await _bench.DeliveryCards.Write(Question(Platform.Slack), Stop))!;
        Assert.Equal(
            """
            The Lantern Film Society: which film do you mean in your diary?

            1 entry was left out because its film is in doubt.

            • Is “Her (2014)” the film Her (2013)? If so, rate it; if not, suggest “Her (2014)” with /suggest.

            /diary follow in the club shows this again.

            [It is Her (2013): ★★★★½] /rate film:"Her (2013)" stars:4.5

            """,
            Bench.Text(card));
    }

    [Fact]
    public async Task Where_a_press_does_not_say_in_which_club_there_is_no_button()
    {
        _bench.Messenger.SetupGet(messenger => messenger.DirectMessages).Returns(DirectMessages.WithoutButtons);
        Assert.Empty((await _bench.DeliveryCards.Write(Question(Platform.Slack), Stop))!.Actions);
        // Nor where the message is sent by another platform than the one with buttons.
        Assert.Empty((await _bench.DeliveryCards.Write(Question(Platform.Discord), Stop))!.Actions);
    }

    [Fact]
    public async Task A_member_who_answered_or_unfollowed_meanwhile_is_not_asked()
    {
        _bench.Ratings.Setup(port => port.Of(Bench.Her.Id, Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Rating(Bench.Her, "Ada", 9));
        Assert.Null(await _bench.DeliveryCards.Write(Question(Platform.Slack), Stop));
        _bench.Feeds.Setup(port => port.DiaryOf(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync((Feed?)null);
        Assert.Null(await _bench.DeliveryCards.Write(Question(Platform.Slack), Stop));
    }

    private static Delivery Question(Platform platform) =>
        new(new(1), new Announcement(new(1), new Subject.DiaryQuestion(Bench.Ada.Id, new(1)), Samples.Friday), platform, "U0ADA", DeliveryState.Pending, 0, Samples.Friday, "nonce", null, null, null, 0);
}
