using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The real worker with a Slack that we did not write: <c>local-slack</c> posts signed requests or holds a socket open, and handles the Web API's calls.</summary>
public sealed class LocalSlackTests
{
    [Theory]
    [InlineData("Http")]
    [InlineData("SocketMode")]
    public async Task Themes_asks_for_a_film_and_answers_from_its_reviews(string connection)
    {
        await using var worker = new WorkerProgram();
        await using var slack = await Serving(worker, OwnFiles.Her, connection);

        await slack.Types("/themes", "");
        var all = Message(await slack.Shows("message"));
        await slack.Presses(all, Button(all, "Themes of a film"));
        await slack.Shows("view", update => update.GetProperty("stack").GetArrayLength() == 1);
        await slack.Submits(new { film = new { film = new { type = "external_select", selected_option = new { text = new { type = "plain_text", text = "Her (2013)" }, value = "Her (2013)" } } } });
        var themes = Message(await slack.Shows("message"));

        Assert.Contains("loneliness", themes.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Quotes_pages_by_its_buttons_in_place()
    {
        await using var worker = new WorkerProgram();
        await using var slack = await Serving(worker, Repository.Path("config", "sample-reviews"), "Http");

        await slack.Types("/quotes", "");
        var first = Message(await slack.Shows("message"));
        await slack.Presses(first, Button(first, "Next ▶"));
        var second = Message(await slack.Shows("message_update"));

        Assert.Equal(first.GetProperty("ts").GetString(), second.GetProperty("ts").GetString());
        Assert.NotEqual(first.GetProperty("text").GetString(), second.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("Http")]
    [InlineData("SocketMode")]
    public async Task Rates_by_a_typed_command_and_shows_the_rating_on_the_home_tab(string connection)
    {
        await using var worker = new WorkerProgram();
        await using var slack = await Serving(worker, OwnFiles.Her, connection);

        await slack.Types("/rate", "her 4.5");
        await slack.Shows("message", update => update.GetRawText().Contains("Her (2013)", StringComparison.Ordinal));
        await slack.OpensHome();
        var home = await slack.Shows("home");
        var seen = await worker.Run("say", "/ratings film:Her");

        Assert.Contains("★★★★½", home.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("4.5 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announces_a_review_that_is_published_while_it_runs()
    {
        await using var worker = new WorkerProgram();
        var folder = Directory.CreateDirectory(Path.Combine(worker.Folder, "reviews")).FullName;
        worker.Set("Reviews__Folder", folder);
        worker.Set("Reviews__PollInterval", "00:00:05");
        File.Copy(Repository.Path("config", "sample-reviews", "us-2019.txt"), Path.Combine(folder, "us.txt"));
        await using var slack = await LocalSlack.Start(worker.Url + "/slack/events");
        SetUp(worker, slack);
        await worker.Serve();
        await worker.WaitForMessage("Imported: 1 new");

        File.Copy(OwnFiles.Her, Path.Combine(folder, "her.txt"));
        var announced = Message(await slack.Shows("message"));

        Assert.Contains("The Voice in the Other Room", announced.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<LocalSlack> Serving(WorkerProgram worker, string reviews, string connection)
    {
        var isSocket = connection == "SocketMode";
        if (isSocket)
            Sdks.Needed();
        var slack = await LocalSlack.Start(isSocket ? null : worker.Url + "/slack/events");
        await worker.PrepareDatabase(reviews);
        SetUp(worker, slack);
        worker.Set("Slack__Connection", connection);
        await worker.Serve();
        if (isSocket)
            await worker.WaitForMessage("Connected to Slack in Socket Mode");
        return slack;
    }

    private static void SetUp(WorkerProgram worker, LocalSlack slack)
    {
        worker.Set("Slack__BotToken", LocalSlack.BotToken);
        worker.Set("Slack__TeamId", LocalSlack.Team);
        worker.Set("Slack__SigningSecret", LocalSlack.SigningSecret);
        worker.Set("Slack__AppToken", LocalSlack.AppToken);
        worker.Set("Slack__ReviewChannelId", LocalSlack.Channel);
        worker.Set("Slack__ApiBaseUrl", slack.ApiBaseUrl);
    }

    private static JsonElement Message(JsonElement update) => update.GetProperty("message");

    // As its page sends it: the element with its block.
    private static JsonElement Button(JsonElement message, string caption)
    {
        var (block, element) = message.GetProperty("blocks").EnumerateArray()
            .Where(block => block.GetProperty("type").ValueEquals("actions"))
            .SelectMany(block => block.GetProperty("elements").EnumerateArray().Select(element => (block, element)))
            .Single(entry => entry.element.TryGetProperty("text", out var text) && text.GetProperty("text").ValueEquals(caption));
        var button = JsonNode.Parse(element.GetRawText())!;
        if (block.TryGetProperty("block_id", out var id))
            button["block_id"] = id.GetString();
        return JsonSerializer.SerializeToElement(button);
    }
}
