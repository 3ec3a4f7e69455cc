using System.Text;
using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnSlack.Tests.Http;

/// <summary>The endpoint on a real server of this machine.</summary>
public sealed class SlackEndpointTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";

    private SlackStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Answers_the_url_verification() => Assert.True(await _stage.Slack.Verify());

    [Fact]
    public async Task Rejects_a_missing_or_wrong_signature()
    {
        const string body = """{"type":"url_verification","challenge":"c"}""";
        Assert.Equal(401, (await _stage.Slack.Send(body, signature: "v0=" + new string('0', 64))).Status);
        Assert.Equal(401, (await _stage.Slack.Send(body, signature: "")).Status);
        Assert.Equal(401, (await _stage.Slack.Send(body, signature: "v0=zz")).Status);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task Rejects_a_timestamp_more_than_five_minutes_away(int seconds)
    {
        // A clock that stands still: by the machine's, the second would have passed when a busy machine reads the request.
        var time = new FakeTimeProvider(new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
        await using var stage = await SlackStage.Start(time: time);
        var at = time.GetUtcNow().ToUnixTimeSeconds() + seconds;

        Assert.Equal(401, (await stage.Slack.Send("""{"type":"url_verification","challenge":"c"}""", timestamp: at)).Status);
    }

    [Fact]
    public async Task Rejects_a_replay()
    {
        var at = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        const string body = """{"type":"url_verification","challenge":"once"}""";

        Assert.Equal(200, (await _stage.Slack.Send(body, timestamp: at)).Status);
        Assert.Equal(401, (await _stage.Slack.Send(body, timestamp: at)).Status);
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("""{"type":7}""", "application/json")]
    [InlineData("""{"type":"event_callback","event":[]}""", "application/json")]
    [InlineData("""{"type":"url_verification","challenge":"\ud800"}""", "application/json")]
    [InlineData("", Form)]
    [InlineData("%%%", Form)]
    [InlineData("payload=", Form)]
    [InlineData("payload=%7B", Form)]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%7D", Form)]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22team%22%3A%7B%22id%22%3A%22T1%22%7D%2C%22actions%22%3A%5B%5D%7D", Form)]
    [InlineData("command=%2Fecho&team_id=T1&user_id=U1&response_url=no", Form)]
    public async Task Rejects_a_signed_body_that_is_not_a_request(string body, string type) =>
        Assert.Equal(400, (await _stage.Slack.Send(body, type)).Status);

    [Fact]
    public async Task Rejects_a_body_that_is_too_long_too_deep_with_too_many_fields_or_of_another_type()
    {
        Assert.Equal(413, (await _stage.Slack.Send(new string('a', (1024 * 1024) + 1))).Status);
        Assert.Equal(400, (await _stage.Slack.Send(string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "1" + new string('}', 60))).Status);
        Assert.Equal(400, (await _stage.Slack.Send(string.Join('&', Enumerable.Range(0, 100).Select(n => $"f{n}=1")), Form)).Status);
        Assert.Equal(415, (await _stage.Slack.Send("<xml/>", "text/xml")).Status);
    }

    [Fact]
    public async Task Requires_a_content_length()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, _stage.Slack.BotAddress) { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("{}"))) };
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(System.Net.HttpStatusCode.LengthRequired, (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Answers_a_certificate_check_with_an_empty_body()
    {
        var ack = await _stage.Slack.Send("ssl_check=1&token=x", Form);

        Assert.Equal((200, ""), (ack.Status, ack.Text));
    }

    [Fact]
    public async Task Handles_an_event_once_that_slack_sends_twice()
    {
        string Opened(string id) => $$"""{"type":"event_callback","team_id":"{{_stage.Slack.Workspace.TeamId}}","event_id":"{{id}}","event":{"type":"app_home_opened","tab":"home","user":"{{_stage.Ada.Id}}"} }""";
        Assert.Equal(200, (await _stage.Slack.Send(Opened("Ev1"))).Status);
        // Told again, it is signed again.
        Assert.Equal(200, (await _stage.Slack.Send(Opened("Ev1") + " ")).Status);
        Assert.Equal(200, (await _stage.Slack.Send(Opened("Ev2"))).Status);

        await _stage.Slack.Workspace.Until(() => _stage.Slack.Workspace.Seen.Count(seen => seen.Kind == SlackSeenKind.Home) >= 2 ? this : null, "two home tabs");
        Assert.Equal(2, _stage.Slack.Requests.Count(request => request.Method == "views.publish"));
    }
}
