using System.Text.Json.Nodes;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack.Faults;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnSlack.Tests.WebApi;

public sealed class SlackApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_json_with_the_token_and_a_form_where_json_is_not_read()
    {
        await using var bench = await ApiBench.Start();
        var user = bench.Slack.Workspace.AddUser("Ada", locale: "de-DE");
        var channel = bench.Slack.Workspace.AddChannel("films");
        await bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "Ünïcode & <b>" }, Stop);
        var answer = await bench.Api.Call("users.info", new JsonObject { ["user"] = user.Id, ["include_locale"] = true }, Stop);
        Assert.Equal("de-DE", answer.GetProperty("user").GetProperty("locale").GetString());
        Assert.Equal("Ünïcode & <b>", Assert.Single(channel.Messages).Text);
        Assert.Equal(["application/json; charset=utf-8", "application/x-www-form-urlencoded"], bench.Slack.Requests.Select(request => request.ContentType));
        Assert.All(bench.Slack.Requests, request => Assert.Equal($"Bearer {bench.Slack.BotToken}", request.Authorization));
    }

    [Fact]
    public async Task Reports_slacks_error_and_its_details()
    {
        await using var bench = await ApiBench.Start();
        var channel = bench.Slack.Workspace.AddChannel("films");
        var refused = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "carousel-of-dreams" }) }, Stop));
        Assert.Equal("invalid_blocks", refused.Error);
        Assert.Contains("chat.postMessage", refused.Message, StringComparison.Ordinal);
        Assert.Contains("unsupported type: carousel-of-dreams", refused.Message, StringComparison.Ordinal);
        Assert.False(refused.MayHaveArrived);
    }

    [Fact]
    public async Task Reports_a_missing_scope()
    {
        await using var bench = await ApiBench.Start(scopes: ["chat:write"]);
        var refused = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("users.info", new JsonObject { ["user"] = "U0ADA" }, Stop));
        Assert.Equal("missing_scope", refused.Error);
        Assert.Contains("users:read is needed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_slacks_warnings()
    {
        await using var bench = await ApiBench.Start();
        var channel = bench.Slack.Workspace.AddChannel("films");
        await bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) }, Stop);
        Assert.Contains("Warning: Slack accepted chat.postMessage with a warning: missing_text_in_message", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_as_long_as_slack_asks()
    {
        var time = new SteppingTime(SlackLine.Timeout);
        await using var bench = await ApiBench.Start(time);
        var channel = bench.Slack.Workspace.AddChannel("films");
        bench.Slack.Faults.Next("chat.postMessage", new SlackFault.RateLimited(25));
        await time.Run(bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x" }, Stop));
        Assert.Single(channel.Messages);
        Assert.True(bench.Slack.Requests[1].At - bench.Slack.Requests[0].At >= TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task A_pause_applies_to_the_whole_method_and_to_no_other()
    {
        var time = new SteppingTime(SlackLine.Timeout);
        await using var bench = await ApiBench.Start(time);
        var (first, second) = (bench.Slack.Workspace.AddChannel("a"), bench.Slack.Workspace.AddChannel("b"));
        bench.Slack.Faults.Next("chat.postMessage", new SlackFault.RateLimited(20));
        var paused = bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = first.Id, ["text"] = "x" }, Stop);
        await time.Until(count => count == 1);
        var other = bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = second.Id, ["text"] = "x" }, Stop);
        await time.Until(count => count == 2);
        await bench.Api.Call("auth.test", [], Stop);
        Assert.Empty(second.Messages);
        await time.Run(Task.WhenAll(paused, other));
        Assert.Single(second.Messages);
        Assert.Equal(0, bench.Slack.Rates.Beyond);
    }

    [Theory]
    [InlineData(600, 10)]
    [InlineData(int.MaxValue, 60)]
    public async Task Gives_up_when_slack_asks_for_more_than_the_timeout(int seconds, int minutes)
    {
        await using var bench = await ApiBench.Start(new FakeTimeProvider());
        bench.Slack.Faults.Next("auth.test", new SlackFault.RateLimited(seconds));
        var refused = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("auth.test", [], Stop));
        Assert.Equal(TimeSpan.FromMinutes(minutes), refused.RetryAfter);
        Assert.Equal("ratelimited", refused.Error);
    }

    [Fact]
    public async Task Does_not_wait_beyond_the_lifetime_of_a_trigger()
    {
        await using var bench = await ApiBench.Start(new FakeTimeProvider());
        bench.Slack.Faults.Next("views.open", new SlackFault.RateLimited(30));
        var refused = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("views.open", new JsonObject { ["trigger_id"] = "1.2.3" }, Stop));
        Assert.Equal(TimeSpan.FromSeconds(30), refused.RetryAfter);
        var next = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("views.open", new JsonObject { ["trigger_id"] = "1.2.4" }, Stop));
        Assert.NotNull(next.RetryAfter);
        Assert.Single(bench.Slack.Requests);
    }

    [Theory]
    [InlineData("chat.update")]
    [InlineData("auth.test")]
    [InlineData("conversations.info")]
    public async Task Retries_idempotent_calls(string method)
    {
        var time = new SteppingTime(SlackLine.Timeout);
        await using var bench = await ApiBench.Start(time);
        var channel = bench.Slack.Workspace.AddChannel("films");
        var posted = await bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x" }, Stop);
        bench.Slack.Faults.Next(method, new SlackFault.Status(503), new SlackFault.BreaksAfter());
        await time.Run(bench.Api.Call(method, new JsonObject { ["channel"] = channel.Id, ["ts"] = posted.GetProperty("ts").GetString(), ["text"] = "y" }, Stop));
        Assert.Equal(3, bench.Slack.Requests.Count(request => request.Method == method));
    }

    public static TheoryData<SlackFault> Unclear =>
        [new SlackFault.StatusAfter(500), new SlackFault.BreaksAfter(), new SlackFault.BreaksBefore(), new SlackFault.Status(502), new SlackFault.Error("fatal_error"),
            new SlackFault.PageAfter(200), new SlackFault.PageAfter(403), new SlackFault.PageAfter(404), new SlackFault.Status(200)];

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task Sends_a_message_once_and_reports_that_it_may_have_been_sent(SlackFault fault)
    {
        await using var bench = await ApiBench.Start(new FakeTimeProvider());
        var channel = bench.Slack.Workspace.AddChannel("films");
        bench.Slack.Faults.Next("chat.postMessage", fault);
        var failed = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = channel.Id, ["text"] = "x" }, Stop));
        Assert.True(failed.MayHaveArrived);
        Assert.Single(bench.Slack.Requests);
    }

    [Fact]
    public async Task A_message_that_never_left_has_not_arrived()
    {
        var time = new SteppingTime(SlackLine.Timeout);
        await using var bench = await ApiBench.Start(time);
        await bench.Slack.DisposeAsync();
        var failed = await Assert.ThrowsAsync<SlackException>(() => time.Run(bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = "C1", ["text"] = "x" }, Stop)));
        Assert.False(failed.MayHaveArrived);
        Assert.Null(failed.Error);
    }

    [Fact]
    public async Task A_request_without_a_response_times_out()
    {
        var time = new SteppingTime();
        await using var bench = await ApiBench.Start(time);
        bench.Slack.Faults.Next("chat.postMessage", new SlackFault.Silence());
        var failed = await Assert.ThrowsAsync<SlackException>(() => time.Run(bench.Api.Call("chat.postMessage", new JsonObject { ["channel"] = "C1", ["text"] = "x" }, Stop)));
        Assert.True(failed.MayHaveArrived);
    }

    [Fact]
    public async Task Secrets_are_in_no_log_and_no_error()
    {
        await using var bench = await ApiBench.Start(new FakeTimeProvider(), token: "xoxb-not-to-be-seen");
        var refused = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Call("auth.test", [], Stop));
        Assert.Equal("invalid_auth", refused.Error);
        var unknown = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Respond(new Uri(bench.Slack.ApiBaseUrl, "/response/secret-path"), new JsonObject { ["text"] = "x" }, Stop));
        foreach (var words in new[] { bench.Log.All, refused.ToString(), unknown.ToString(), new SlackAccess(bench.Slack.ApiBaseUrl, "xoxb-not-to-be-seen").ToString() })
        {
            Assert.DoesNotContain("not-to-be-seen", words, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-path", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Uploads_a_picture_in_three_steps()
    {
        await using var bench = await ApiBench.Start();
        var id = await bench.Api.Upload(new SlackFile("ratings.png", "Ratings", "Bars of ratings", new byte[] { 1, 2, 3 }), Stop);
        var file = bench.Slack.Workspace.Files[id];
        Assert.Equal(new byte[] { 1, 2, 3 }, file.Content);
        Assert.Equal(("Ratings", "Bars of ratings"), (file.Title, file.AlternativeText));
        Assert.Null(Assert.Single(bench.Slack.Requests, request => request.Method == "upload_url").Authorization);
    }

    [Fact]
    public async Task An_unknown_method_throws()
    {
        await using var bench = await ApiBench.Start();
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Api.Call("admin.users.remove", [], Stop));
    }
}
