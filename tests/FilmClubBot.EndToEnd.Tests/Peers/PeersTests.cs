using System.Text.Json;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The peers understand one another: where they do and one does not understand us, the fault is ours.</summary>
public sealed class PeersTests
{
    [Fact]
    public async Task Discord_js_and_the_twin_understand_one_another()
    {
        var (twin, answers) = await NodePeer.Start(["servers", "discord-twin.mjs"], DiscordTwin.Settings);
        await using var server = twin;
        var (client, _) = await NodePeer.Start(["clients", "discord-client.mjs"], new { api = answers.GetProperty("rest").GetString(), token = DiscordTwin.Token });
        await using var bot = client;

        await bot.Order("login");
        await bot.Tells("ready");
        var names = await bot.Order("register", new { guild = DiscordTwin.Guild });
        var answer = await twin.Order("command", new { name = "rate", options = new[] { new { type = 3, name = "film", value = "Her" } } });

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
        await bot.Tells("connected");
        await slack.Types("/quotes", "Her");
        var shown = await slack.Shows("message");

        Assert.Equal("Quotes of Her", shown.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Array, shown.GetProperty("message").GetProperty("blocks").ValueKind);
    }
}
