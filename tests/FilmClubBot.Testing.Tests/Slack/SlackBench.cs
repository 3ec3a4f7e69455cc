using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Tests.Slack;

/// <summary>A simulator, one person, one channel, and calls as they come over the wire.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private SlackBench(SlackSimulator slack)
    {
        Slack = slack;
        Ada = slack.Workspace.AddUser("Ada");
        Films = slack.Workspace.AddChannel("films");
    }

    public SlackSimulator Slack { get; }

    public WorkspaceUser Ada { get; }

    public WorkspaceChannel Films { get; }

    public static async Task<SlackBench> Start(TimeProvider? time = null, Uri? bot = null) =>
        new(await SlackSimulator.Start(new SlackSimulatorSettings { Time = time ?? TimeProvider.System, BotAddress = bot, Deadline = SlackSimulatorSettings.DeadlineOfSlack, Recorded = false }));

    /// <summary>Calls a method with JSON.</summary>
    public async Task<(int Status, JsonObject Answer, HttpResponseHeaders Headers)> Call(string method, JsonObject arguments, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, method)) { Content = JsonContent.Create(arguments) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Slack.BotToken);
        var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!, response.Headers);
    }

    /// <summary>Posts JSON to any address.</summary>
    public async Task<(int Status, string Text)> Post(string address, JsonObject body)
    {
        var response = await _http.PostAsJsonAsync(address, body, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Slack.DisposeAsync();
    }
}
