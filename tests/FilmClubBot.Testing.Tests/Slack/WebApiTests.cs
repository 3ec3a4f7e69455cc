using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing.Tests.Slack;

public sealed class WebApiTests
{
    [Fact]
    public async Task Rejects_a_token_that_is_not_the_apps()
    {
        await using var bench = await SlackBench.Start();
        Assert.Equal("invalid_auth", await Error(bench, "auth.test", [], token: "xoxb-else"));
        Assert.Equal("not_allowed_token_type", await Error(bench, "auth.test", [], token: bench.Slack.AppToken));
        Assert.Equal("not_allowed_token_type", await Error(bench, "apps.connections.open", []));
        Assert.Equal("unknown_method", await Error(bench, "films.list", []));
    }

    [Fact]
    public async Task Posts_only_where_the_bot_is_a_member()
    {
        var time = new FakeTimeProvider();
        await using var bench = await SlackBench.Start(time);
        var (other, old, secret) = (bench.Slack.Workspace.AddChannel("other", botIsMember: false), bench.Slack.Workspace.AddChannel("old"), bench.Slack.Workspace.AddChannel("secret", botIsMember: false, isPrivate: true));
        old.Archived = true;
        Assert.Equal("not_in_channel", await Error(bench, "chat.postMessage", Words(other.Id)));
        Assert.Equal("is_archived", await Error(bench, "chat.postMessage", Words(old.Id)));
        Assert.Equal("channel_not_found", await Error(bench, "chat.postMessage", Words(secret.Id)));
        Assert.Null(await Error(bench, "conversations.join", new JsonObject { ["channel"] = other.Id }));
        // The refused message counted too.
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Error(bench, "chat.postMessage", Words(other.Id)));
    }

    [Fact]
    public async Task Rejects_a_second_message_within_a_second_in_one_channel_only()
    {
        var time = new FakeTimeProvider();
        await using var bench = await SlackBench.Start(time);
        var other = bench.Slack.Workspace.AddChannel("other");
        Assert.Null(await Error(bench, "chat.postMessage", Words(bench.Films.Id)));
        Assert.Null(await Error(bench, "chat.postMessage", Words(other.Id)));
        var (status, answer, headers) = await bench.Call("chat.postMessage", Words(bench.Films.Id));
        Assert.Equal((429, "ratelimited"), (status, (string?)answer["error"]));
        Assert.Equal(TimeSpan.FromSeconds(1), headers.RetryAfter?.Delta);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Error(bench, "chat.postMessage", Words(bench.Films.Id)));
        Assert.Equal((4, 1), (bench.Slack.Rates.Requests, bench.Slack.Rates.Beyond));
    }

    [Fact]
    public async Task Accepts_as_many_calls_a_minute_as_the_tier_permits()
    {
        var time = new FakeTimeProvider();
        await using var bench = await SlackBench.Start(time);
        for (var i = 0; i < 50; i++)
            Assert.Equal("message_not_found", await Error(bench, "chat.delete", new JsonObject { ["channel"] = bench.Films.Id, ["ts"] = "1.0" }));
        time.Advance(TimeSpan.FromSeconds(20));
        var (status, _, headers) = await bench.Call("chat.delete", []);
        Assert.Equal((429, TimeSpan.FromSeconds(40)), (status, headers.RetryAfter?.Delta));
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("invalid_arguments", await Error(bench, "chat.delete", []));
    }

    [Fact]
    public async Task Metadata_is_returned_only_when_requested_and_history_accepts_only_form_requests()
    {
        await using var bench = await SlackBench.Start();
        var message = Words(bench.Films.Id);
        message["metadata"] = new JsonObject { ["event_type"] = "filmclub_delivery", ["event_payload"] = new JsonObject { ["nonce"] = "n1" } };
        await bench.Call("chat.postMessage", message);
        Assert.Equal("invalid_arguments", await Error(bench, "conversations.history", new JsonObject { ["channel"] = bench.Films.Id }));
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", bench.Slack.BotToken);
        var plain = await http.GetStringAsync(new Uri(bench.Slack.ApiBaseUrl, $"conversations.history?channel={bench.Films.Id}"), TestContext.Current.CancellationToken);
        var whole = await http.GetStringAsync(new Uri(bench.Slack.ApiBaseUrl, $"conversations.history?channel={bench.Films.Id}&include_all_metadata=true"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("filmclub_delivery", plain, StringComparison.Ordinal);
        Assert.Contains("filmclub_delivery", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trigger_opens_one_modal_within_three_seconds()
    {
        var time = new FakeTimeProvider();
        await using var bench = await SlackBench.Start(time);
        JsonObject Open(string trigger) => new() { ["trigger_id"] = trigger, ["view"] = JsonNode.Parse("""{"type":"modal","title":{"type":"plain_text","text":"Rate"},"blocks":[]}""") };
        var first = (string)bench.Slack.CommandPayload(bench.Ada, "/rate", "", bench.Films)["trigger_id"]!;
        var late = (string)bench.Slack.CommandPayload(bench.Ada, "/rate", "", bench.Films)["trigger_id"]!;
        Assert.Null(await Error(bench, "views.open", Open(first)));
        Assert.Equal("exchanged_trigger_id", await Error(bench, "views.open", Open(first)));
        time.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal("expired_trigger_id", await Error(bench, "views.open", Open(late)));
        Assert.Equal("invalid_trigger_id", await Error(bench, "views.open", Open("1.2.3")));
    }

    [Fact]
    public async Task A_response_address_accepts_five_replies_in_half_an_hour()
    {
        var time = new FakeTimeProvider();
        await using var bench = await SlackBench.Start(time);
        var address = (string)bench.Slack.CommandPayload(bench.Ada, "/rate", "", bench.Films)["response_url"]!;
        var late = (string)bench.Slack.CommandPayload(bench.Ada, "/rate", "", bench.Films)["response_url"]!;
        for (var i = 0; i < 5; i++)
            Assert.Equal((200, "ok"), await bench.Post(address, new JsonObject { ["text"] = "x" }));
        Assert.Contains("used_url", (await bench.Post(address, new JsonObject { ["text"] = "x" })).Text, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(31));
        Assert.Contains("expired_url", (await bench.Post(late, new JsonObject { ["text"] = "x" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_changed_meanwhile_is_not_overwritten()
    {
        await using var bench = await SlackBench.Start();
        JsonObject Home(string? hash) => new() { ["user_id"] = bench.Ada.Id, ["hash"] = hash, ["view"] = JsonNode.Parse("""{"type":"home","blocks":[{"type":"divider"}]}""") };
        var hash = (string?)(await bench.Call("views.publish", Home(null))).Answer["view"]!["hash"];
        Assert.Null(await Error(bench, "views.publish", Home(hash)));
        Assert.Equal("hash_conflict", await Error(bench, "views.publish", Home(hash)));
    }

    private static JsonObject Words(string channel) => new() { ["channel"] = channel, ["text"] = "x" };

    private static async Task<string?> Error(SlackBench bench, string method, JsonObject arguments, string? token = null)
    {
        var (_, answer, _) = await bench.Call(method, arguments, token);
        Assert.Equal(answer["error"] is null, (bool)answer["ok"]!);
        return (string?)answer["error"];
    }
}
