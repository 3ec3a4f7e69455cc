using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>An app of <c>@slack/bolt</c> on our <see cref="SlackSimulator"/>: to Slack's own library it is Slack.</summary>
public sealed class BoltTests : IAsyncLifetime
{
    private SlackSimulator _slack = null!;
    private WorkspaceUser _ann = null!;
    private WorkspaceChannel _channel = null!;

    public async ValueTask InitializeAsync()
    {
        // The messages here are Bolt's, not the bot's; and it reconnects sooner than Slack's one connection a minute.
        _slack = await SlackSimulator.Start(new() { Recorded = false, RefusesTooMany = false });
        _ann = _slack.Workspace.AddUser("Ann");
        _channel = _slack.Workspace.AddChannel("reviews");
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_a_command_and_its_button(bool socketMode)
    {
        await using var app = await Start(socketMode);

        var answer = await _slack.People.Command(_ann, "/quotes", "Her", _channel);
        Assert.Contains("Quotes of Her", answer.Shown, StringComparison.Ordinal);
        var page = await _slack.People.Press(_ann, answer.Message!, "Next");

        Assert.Equal("Page 2", page.Shown);
        Assert.Equal(answer.Message!.Ts, page.Message!.Ts);
        Assert.Equal("2", (await app.WaitFor("pressed")).GetProperty("value").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Opens_a_form_completes_its_select_and_accepts_the_submission(bool socketMode)
    {
        await using var app = await Start(socketMode);

        var form = await _slack.People.Command(_ann, "/themes", "", _channel);
        var offered = await _slack.People.Suggest(_ann, form.View!, "film", "Her");
        var refused = await _slack.People.Submit(_ann, form.View!, new Dictionary<string, string>());
        var reply = await _slack.People.Submit(_ann, form.View!, new Dictionary<string, string> { ["film"] = offered.Single().Value });

        Assert.Equal(("Her (2013)", "Her"), offered.Single());
        Assert.Equal(SlackSeenKind.Errors, refused.Kind);
        Assert.Contains("Themes of Her", reply.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publishes_a_home_tab_and_handles_a_shortcut_and_a_message(bool socketMode)
    {
        await using var app = await Start(socketMode);

        var home = await _slack.People.OpenHome(_ann);
        var message = await _slack.People.Post(_ann, _channel, "The loneliest crowd.");
        var saved = await _slack.People.Shortcut(_ann, message, "save_quote");

        Assert.Equal("Welcome", home.Shown);
        Assert.Equal("Saved: The loneliest crowd.", saved.Shown);
        Assert.Equal(_ann.Id, saved.Message!.OnlyFor);
        Assert.Equal("The loneliest crowd.", (await app.WaitFor("message")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Posts_and_uploads_by_the_web_api()
    {
        await using var app = await Start(socketMode: true);

        await app.Order("post", new { channel = _channel.Id, text = "Tonight: Her" });
        Assert.True((await app.Order("upload", new { channel = _channel.Id, filename = "themes.txt", text = "loneliness", altText = "The themes" })).GetBoolean());

        Assert.Contains(_channel.Messages, message => message.Text == "Tonight: Her");
        Assert.Equal("loneliness"u8.ToArray(), _slack.Workspace.Files.Values.Single().Content);
    }

    [Fact]
    public async Task Waits_when_it_is_rate_limited()
    {
        await using var app = await Start(socketMode: true);
        _slack.Faults.Next("chat.postMessage", new FilmClubBot.Testing.Slack.Faults.SlackFault.RateLimited(1));

        await app.Order("post", new { channel = _channel.Id, text = "Tonight: Her" });

        Assert.Equal([429, 200], _slack.Requests.Where(request => request.Method == "chat.postMessage").Select(request => request.Status));
    }

    [Fact]
    public async Task Reconnects_when_slack_asks_it_to_and_when_the_connection_breaks()
    {
        await using var app = await Start(socketMode: true);

        await _slack.Sockets.Disconnect("refresh_requested");
        await _slack.Sockets.Until(count: 1, opened: 2);
        _slack.Sockets.Drop();
        await _slack.Sockets.Until(count: 1, opened: 3);
        var answer = await _slack.People.Command(_ann, "/quotes", "Her", _channel);

        Assert.Contains("Quotes of Her", answer.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_a_wrong_signature_and_answers_the_url_verification()
    {
        await using var app = await Start(socketMode: false);

        Assert.True(await _slack.Verify());
        Assert.False((await _slack.Send("{\"type\":\"url_verification\",\"challenge\":\"x\"}", signature: "v0=" + new string('0', 64))).Ok);
    }

    private async Task<NodePeer> Start(bool socketMode)
    {
        var port = Loopback.FreePort();
        var (app, _) = await NodePeer.Start(["clients", "slack-app.mjs"], new
        {
            api = _slack.ApiBaseUrl.AbsoluteUri,
            botToken = _slack.BotToken,
            appToken = socketMode ? _slack.AppToken : null,
            signingSecret = _slack.SigningSecret,
            channel = _channel.Id,
            port,
        });
        if (!socketMode)
            _slack.BotAddress = new Uri($"http://127.0.0.1:{port}/slack/events");
        await app.Order("start");
        if (socketMode)
            await _slack.Sockets.Until(count: 1);
        return app;
    }
}
