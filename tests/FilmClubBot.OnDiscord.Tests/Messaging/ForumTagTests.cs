using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.OnDiscord.Tests.Hosting;

namespace FilmClubBot.OnDiscord.Tests.Messaging;

/// <summary>Posts in a forum that has tags, or requires one.</summary>
public sealed class ForumTagTests : IAsyncDisposable
{
    private const string Tagged = """{ "id": "51", "type": 15, "flags": 16, "available_tags": [{ "id": "1", "name": "Reviews" }, { "id": "2", "name": "News" }] }""";
    private static readonly Card _card = new() { Title = "A new review" };

    private readonly Bench _bench = new();
    private string _channel = Tagged;

    public ForumTagTests() => _bench.Answer = request => Bench.Json(request.Template == "channels/{channel.id}" ? _channel : """{ "id": "702" }""");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IMessenger Messenger => _bench.Get<IMessenger>();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_post_has_the_tags_that_moderators_chose()
    {
        Choose("News", "Reviews");

        await Messenger.Send("51", _card, "n-1", Stop);

        Assert.Equal(["2", "1"], _bench.Sent[^1].Body!["applied_tags"]!.AsArray().Select(tag => (string)tag!));
    }

    [Fact]
    public async Task A_forum_that_requires_a_tag_is_reported_with_the_tags_that_there_are()
    {
        _bench.Answer = request => request.Method == HttpMethod.Post ? throw Refused() : Bench.Json(_channel);
        var refused = await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Send("51", _card, "n-1", Stop));

        Assert.Contains("/channel set channel:51 tags:… among Reviews, News", refused.Message, StringComparison.Ordinal);

        _channel = """{ "id": "51", "type": 15, "flags": 16, "available_tags": [] }""";
        refused = await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Send("51", _card, "n-2", Stop));
        Assert.Contains("create one in the forum's settings", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_that_was_deleted_is_reported()
    {
        Choose("Festival");

        Assert.Contains("no tag \"Festival\" any more", (await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Send("51", _card, "n-1", Stop))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "51", "type": 15, "flags": 0, "available_tags": [{ "id": "1", "name": "Reviews" }] }""")]
    [InlineData("""{ "id": "51", "type": 15, "flags": 16, "available_tags": [] }""")]
    [InlineData("""{ "id": "51", "type": 15 }""")]
    public async Task A_forum_that_requires_none_gets_a_post_without(string channel)
    {
        _channel = channel;

        await Messenger.Send("51", _card, "n-1", Stop);

        Assert.Null(_bench.Sent[^1].Body!["applied_tags"]);
    }

    [Fact]
    public async Task Names_the_tags_of_a_forum_and_none_of_another_channel()
    {
        Assert.Equal(["Reviews", "News"], await Messenger.Tags("51", Stop));
        _channel = """{ "id": "51", "type": 0 }""";
        Assert.Empty(await Messenger.Tags("51", Stop));
    }

    [Fact]
    public async Task The_forum_is_not_looked_up_for_a_post_without_tags()
    {
        await Messenger.Send("51", _card, "n-1", Stop);
        await Messenger.Send("51", _card, "n-2", Stop);

        // Once, to learn that it is a forum.
        Assert.Single(_bench.Sent, sent => sent.Route == "GET channels/{channel.id}");
    }

    private static DiscordException Refused() => new("POST …", System.Net.HttpStatusCode.BadRequest, 40067);

    private void Choose(params string[] tags) => _bench.ChannelRules.Add(new ChannelRules(new DeliveryChannel(Platform.Discord, "51")) { Tags = tags });
}
