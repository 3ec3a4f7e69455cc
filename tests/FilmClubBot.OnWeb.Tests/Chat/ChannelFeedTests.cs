using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Chat;

public class ChannelFeedTests
{
    private static readonly Member _ada = new(new MemberId(1), "Ada");
    private static readonly Member _ben = new(new MemberId(2), "Ben");

    [Fact]
    public async Task Delivers_to_every_open_page()
    {
        var feed = new ChannelFeed();
        using var ada = feed.Subscribe(() => _ada.Id);
        using var ben = feed.Subscribe(() => _ben.Id);

        feed.Publish(Message(1, _ada, Audience.Everyone));

        Assert.Equal(1, (await Next(ada)).Id);
        Assert.Equal(1, (await Next(ben)).Id);
    }

    [Fact]
    public async Task Delivers_a_private_card_to_its_caller_only()
    {
        var feed = new ChannelFeed();
        using var ada = feed.Subscribe(() => _ada.Id);
        using var again = feed.Subscribe(() => _ada.Id);
        using var ben = feed.Subscribe(() => _ben.Id);

        feed.Publish(Message(1, _ada, Audience.Caller));
        feed.Publish(Message(2, null, Audience.Everyone));

        Assert.Equal(1, (await Next(ada)).Id);
        Assert.Equal(1, (await Next(again)).Id);
        Assert.Equal(2, (await Next(ben)).Id);
    }

    [Fact]
    public async Task Delivers_a_private_card_without_a_caller_to_nobody()
    {
        var feed = new ChannelFeed();
        using var ada = feed.Subscribe(() => _ada.Id);

        feed.Publish(Message(1, null, Audience.Caller));
        feed.Publish(Message(2, null, Audience.Everyone));

        Assert.Equal(2, (await Next(ada)).Id);
    }

    [Fact]
    public async Task Drops_the_oldest_message_for_a_slow_page_and_reports_it()
    {
        var feed = new ChannelFeed();
        using var slow = feed.Subscribe(() => _ada.Id);

        for (var id = 1; id <= FeedSubscription.Capacity + 3; id++)
            feed.Publish(Message(id, null, Audience.Everyone));

        Assert.Equal(4, (await Next(slow)).Id);
        Assert.True(slow.TakeMissed());
        Assert.False(slow.TakeMissed());
    }

    [Fact]
    public async Task Forgets_a_closed_page()
    {
        var feed = new ChannelFeed();
        var closed = feed.Subscribe(() => _ada.Id);

        closed.Dispose();
        closed.Dispose();
        feed.Publish(Message(1, null, Audience.Everyone));

        Assert.Equal(0, feed.Listeners);
        Assert.Empty(await closed.ReadAll(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<ChannelMessage> Next(FeedSubscription subscription) =>
        await subscription.ReadAll(TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);

    private static ChannelMessage Message(long id, Member? author, Audience audience) =>
        new(id, "general", author, null, new Card { Title = "Her", Audience = audience }, SampleCards.Evening);
}
