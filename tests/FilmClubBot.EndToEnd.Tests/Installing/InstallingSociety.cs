using System.Net;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Installing;

/// <summary>The real worker without a token for Slack, a workspace that may install the app, and an admin's browser.</summary>
internal sealed class InstallingSociety : IAsyncDisposable
{
    private readonly HttpClientHandler _cookies = new() { UseCookies = true };

    private InstallingSociety(SlackSimulator slack, bool isForMany)
    {
        Slack = slack;
        Ada = slack.Workspace.AddUser("Ada");
        Mo = slack.Workspace.AddUser("Mo", admin: true);
        Films = slack.Workspace.AddChannel("films");
        Browser = new(_cookies);
        slack.Installed.Installer = Mo;
        slack.Installed.RedirectUrls.Add(Worker.Url + "/slack/oauth");
        slack.BotAddress = new Uri(Worker.Url + "/slack/events");
        Worker.Set("Hosting__ManyClubs", isForMany ? "true" : "false");
        Worker.Set("Slack__ClientId", slack.Installed.ClientId);
        Worker.Set("Slack__ClientSecret", slack.Installed.ClientSecret);
        Worker.Set("Slack__SigningSecret", slack.SigningSecret);
        Worker.Set("Slack__ApiBaseUrl", slack.ApiBaseUrl.AbsoluteUri);
        Worker.Set("Reviews__AllowLoopback", "true");
        Worker.Set("Reviews__PollInterval", "00:00:05");
    }

    public SlackSimulator Slack { get; }

    public WorkerProgram Worker { get; } = new();

    /// <summary>A member.</summary>
    public WorkspaceUser Ada { get; }

    /// <summary>An admin of the workspace, who installs.</summary>
    public WorkspaceUser Mo { get; }

    public WorkspaceChannel Films { get; }

    /// <summary>The admin's browser, which follows redirects.</summary>
    public HttpClient Browser { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<InstallingSociety> Serving(bool isForMany)
    {
        var society = new InstallingSociety(await SlackSimulator.Start(), isForMany);
        await society.Worker.PrepareDatabase();
        await society.Worker.Serve();
        return society;
    }

    /// <summary>Follows the link to its end, and returns the page there.</summary>
    public Task<string> Install() => Page("/slack/install");

    /// <summary>The text of a page of the bot.</summary>
    public async Task<string> Page(string path)
    {
        using var response = await Browser.GetAsync(new Uri(Worker.Url + path), Token);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Types a command in the channel, as the admin.</summary>
    public async Task<string> Types(string command, string text = "") => (await Slack.People.Command(Mo, command, text, Films)).Shown;

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Slack.DisposeAsync();
        Browser.Dispose();
        _cookies.Dispose();
    }
}
