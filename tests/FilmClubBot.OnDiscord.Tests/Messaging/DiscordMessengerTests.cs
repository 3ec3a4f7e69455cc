using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnDiscord.Messaging;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.OnDiscord.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnDiscord.Tests.Messaging;

public sealed class DiscordMessengerTests : IAsyncDisposable
{
    private static readonly Card _card = new() { Title = "A new review" };
    private static readonly Instant _evening = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    private readonly Bench _bench = new();
    private int _channelType;

    public DiscordMessengerTests() => _bench.Answer = Answer;

    private IMessenger Messenger => _bench.Get<IMessenger>();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Sends_with_a_nonce_that_Discord_enforces()
    {
        Assert.Equal("701", await Messenger.Send("51", _card, "n-1", _cancel));

        var body = _bench.Sent[1].Body!;
        Assert.Equal("POST channels/{channel.id}/messages", _bench.Sent[1].Route);
        Assert.Equal(("n-1", true), ((string?)body["nonce"], (bool)body["enforce_nonce"]!));
        Assert.Empty(body["allowed_mentions"]!["parse"]!.AsArray());
    }

    [Fact]
    public async Task Starts_a_post_in_a_forum()
    {
        _channelType = 15;
        Assert.Equal("702", await Messenger.Send("51", _card, "n-1", _cancel));

        Assert.Equal("POST channels/{channel.id}/threads", _bench.Sent[^1].Route);
        Assert.Equal("A new review", (string?)_bench.Sent[^1].Body!["name"]);
        Assert.NotNull(_bench.Sent[^1].Body!["message"]!["components"]);
    }

    [Fact]
    public async Task Lists_the_channels_that_take_announcements_in_their_order_and_asks_once_for_a_while()
    {
        _bench.Answer = _ => Bench.Json("""
            [{"id":"1","name":"forum","type":15,"position":2},{"id":"2","name":"talk","type":2,"position":0},{"id":"3","name":"filme-📽","type":0,"position":1},{"id":"4","name":"Texte","type":4,"position":0}]
            """);
        Assert.Equal([new("3", "filme-📽"), new("1", "forum")], await Messenger.Channels(_cancel));
        Assert.Equal(2, (await Messenger.Channels(_cancel)).Count);
        Assert.Equal("GET guilds/{guild.id}/channels", Assert.Single(_bench.Sent).Route);
    }

    [Fact]
    public async Task Finds_a_message_by_its_mark()
    {
        await Messenger.Send("51", _card, "n-1", _cancel);
        var sent = _bench.Sent[1].Body!.DeepClone().AsObject();
        var found = new JsonArray(
            new JsonObject { ["id"] = "800", ["author"] = new JsonObject { ["id"] = "9" }, ["components"] = sent["components"]!.DeepClone() },
            new JsonObject { ["id"] = "801", ["author"] = new JsonObject { ["id"] = "5000", ["bot"] = true }, ["components"] = sent["components"]!.DeepClone() });
        _bench.Answer = request => request.Template.EndsWith("messages", StringComparison.Ordinal) ? Bench.Json(found.ToJsonString()) : Answer(request);

        Assert.Equal("801", await Messenger.Find("51", "n-1", _evening, _cancel));
        Assert.Null(await Messenger.Find("51", "n-2", _evening, _cancel));
        Assert.StartsWith("limit=100&after=", _bench.Sent[^1].Request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continues_the_search_while_there_are_more_messages()
    {
        var looks = 0;
        _bench.Answer = request => !request.Template.EndsWith("messages", StringComparison.Ordinal) ? Answer(request)
            : Bench.Json(new JsonArray([.. Enumerable.Range(0, looks++ == 0 ? 100 : 3).Select(number => new JsonObject { ["id"] = $"90000000000000{number:0000}" })]).ToJsonString());

        Assert.Null(await Messenger.Find("51", "n-1", _evening, _cancel));
        Assert.Equal(2, looks);
    }

    [Fact]
    public async Task Edits_and_retracts()
    {
        await Messenger.Edit("51", "701", _card, _cancel);
        await Messenger.Retract("51", "701", _cancel);
        _bench.Answer = request => request.Method == HttpMethod.Delete ? throw new DiscordException("gone", System.Net.HttpStatusCode.NotFound, 10008) : Answer(request);
        await Messenger.Retract("51", "701", _cancel);

        Assert.Equal(
            ["GET channels/{channel.id}", "PATCH channels/{channel.id}/messages/{message.id}", "DELETE channels/{channel.id}/messages/{message.id}", "DELETE channels/{channel.id}/messages/{message.id}"],
            _bench.Sent.Select(sent => sent.Route));
    }

    [Fact]
    public async Task Opens_an_archived_post_to_edit_it()
    {
        _channelType = 15;
        var isArchived = true;
        _bench.Answer = request => request switch
        {
            { Method.Method: "PATCH", Template: "channels/{channel.id}" } => Bench.Json($$"""{ "id": "702", "archived": {{(isArchived = (bool)request.Body!["archived"]!).ToString().ToLowerInvariant()}} }"""),
            { Method.Method: "PATCH" } when isArchived => throw new DiscordException("archived", System.Net.HttpStatusCode.BadRequest, 50083),
            _ => Answer(request),
        };

        await Messenger.Edit("51", "702", _card, _cancel);

        Assert.Equal(
            ["PATCH channels/{channel.id}/messages/{message.id} 702", "PATCH channels/{channel.id} 702", "PATCH channels/{channel.id}/messages/{message.id} 702"],
            _bench.Sent.Where(sent => sent.Request.Method == HttpMethod.Patch).Select(sent => $"{sent.Route} {sent.Request.Arguments[0]}"));
    }

    [Theory]
    [InlineData(0, "Talk")]
    [InlineData(15, null)]
    public async Task Sends_the_opening_messages_in_the_thread(int channelType, string? thread)
    {
        _channelType = channelType;
        _bench.Answer = request => request.Method == HttpMethod.Get && request.Template.EndsWith("messages", StringComparison.Ordinal) ? Bench.Json("[]") : Answer(request);

        await Messenger.OpenThread("51", "701", _card with { Title = "Talk" }, "n-1t", _cancel);

        Assert.Equal(thread, _bench.Sent.Where(sent => sent.Route.EndsWith("threads", StringComparison.Ordinal)).Select(sent => (string?)sent.Body!["name"]).SingleOrDefault());
        Assert.Equal("POST channels/{channel.id}/messages", _bench.Sent[^1].Route);
        Assert.Equal("701", _bench.Sent[^1].Request.Arguments[0]);
        Assert.Equal("n-1t", (string?)_bench.Sent[^1].Body!["nonce"]);
    }

    [Fact]
    public async Task Searches_in_a_thread_that_exists_already()
    {
        await Messenger.Send("51", _card, "n-1t", _cancel);
        var messages = new JsonArray(new JsonObject { ["id"] = "801", ["author"] = new JsonObject { ["id"] = "5000", ["bot"] = true }, ["components"] = _bench.Sent[1].Body!["components"]!.DeepClone() });
        _bench.Answer = request => request switch
        {
            { Template: "channels/{channel.id}/messages/{message.id}/threads" } => throw new DiscordException("stands", System.Net.HttpStatusCode.BadRequest, 160004),
            { Template: "channels/{channel.id}/messages", Method.Method: "GET" } => Bench.Json(messages.ToJsonString()),
            _ => Answer(request),
        };

        await Messenger.OpenThread("51", "701", _card, "n-1t", _cancel);
        Assert.Equal("GET channels/{channel.id}/messages", _bench.Sent[^1].Route);

        await Messenger.OpenThread("51", "701", _card, "n-2t", _cancel);
        Assert.Equal("POST channels/{channel.id}/messages", _bench.Sent[^1].Route);
    }

    [Theory]
    [InlineData(50001, 403)]
    [InlineData(50013, 403)]
    [InlineData(10003, 404)]
    [InlineData(40004, 403)]
    [InlineData(0, 401)]
    public async Task Reports_problems_that_a_person_must_fix(int code, int status)
    {
        _bench.Answer = _ => throw new DiscordException("POST …", (System.Net.HttpStatusCode)status, code);
        await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Send("51", _card, "n-1", _cancel));
    }

    [Fact]
    public async Task Classifies_transient_failures_and_whether_the_message_may_have_arrived()
    {
        _bench.Answer = _ => throw new DiscordException("POST …", System.Net.HttpStatusCode.TooManyRequests, 0) { RetryAfter = TimeSpan.FromSeconds(7), MayHaveArrived = true };
        var delayed = await Assert.ThrowsAsync<DelayedException>(() => Messenger.Send("51", _card, "n-1", _cancel));

        Assert.Equal((Duration.FromSeconds(7), true), (delayed.RetryAfter!.Value, delayed.MayHaveArrived));
    }

    [Fact]
    public async Task Starts_a_thread_on_a_message()
    {
        await _bench.Get<DiscordGuild>().StartThread("51", "701", "Talk", _cancel);

        Assert.Equal("POST channels/{channel.id}/messages/{message.id}/threads", Assert.Single(_bench.Sent).Route);
    }

    private System.Text.Json.JsonElement Answer(DiscordRequest request) => request switch
    {
        { Template: "channels/{channel.id}" } => Bench.Json($$"""{ "id": "51", "type": {{_channelType}} }"""),
        { Template: "channels/{channel.id}/threads" } => Bench.Json("""{ "id": "702" }"""),
        _ => Bench.Json("""{ "id": "701" }"""),
    };
}
