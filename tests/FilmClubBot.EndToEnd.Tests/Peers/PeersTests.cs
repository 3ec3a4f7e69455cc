using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The peers understand one another: where they do and one does not understand us, the fault is ours.</summary>
public sealed class PeersTests
{
    [Fact]
    public async Task Discord_js_and_the_twin_understand_one_another()
    {
        await using var twin = await DiscordTwin.Start();
        var (client, _) = await NodePeer.Start(["clients", "discord-client.mjs"], new { api = twin.RestUrl, token = DiscordTwin.Token });
        await using var bot = client;

        await bot.Order("login");
        await bot.WaitFor("ready");
        var names = await bot.Order("register", new { guild = DiscordTwin.Guild });
        var answer = await twin.Script.Order("command", new { name = "rate", options = new[] { new { type = 3, name = "film", value = "Her" } } });

        Assert.Contains("Save as quote", names.EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("Rated Her", answer.GetProperty("data").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Bolt_and_local_slack_understand_one_another()
    {
        await using var slack = await LocalSlack.Start(requestUrl: null);
        var (app, _) = await NodePeer.Start(["clients", "slack-app.mjs"], new { api = slack.ApiBaseUrl, botToken = LocalSlack.BotToken, appToken = LocalSlack.AppToken, channel = LocalSlack.Channel });
        await using var bot = app;

        await bot.Order("start");
        await bot.WaitFor("connected");
        await slack.Types("/quotes", "Her");
        var shown = (await slack.Shows("message")).GetProperty("message");
        var row = shown.GetProperty("blocks")[1];
        var button = JsonNode.Parse(row.GetProperty("elements")[0].GetRawText())!;
        button["block_id"] = row.GetProperty("block_id").GetString();
        await slack.Presses(shown, JsonSerializer.SerializeToElement(button));
        var page = await slack.Shows("message_update");
        await slack.Types("/themes", "");
        await slack.Shows("view", update => update.GetProperty("stack").GetArrayLength() == 1);
        await slack.Submits(new { film = new { film = new { type = "external_select", selected_option = new { text = new { type = "plain_text", text = "Her (2013)" }, value = "Her" } } } });
        var themes = await slack.Shows("message");
        await slack.OpensHome();
        var home = await slack.Shows("home");

        Assert.Equal("Quotes of Her", shown.GetProperty("text").GetString());
        Assert.Equal("Page 2", page.GetProperty("message").GetProperty("text").GetString());
        Assert.StartsWith("Themes of Her", themes.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("home", home.GetProperty("view").GetProperty("type").GetString());
    }
}
