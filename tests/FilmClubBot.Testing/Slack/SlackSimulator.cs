using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Acting;
using FilmClubBot.Testing.Slack.Delivery;
using FilmClubBot.Testing.Slack.Faults;
using FilmClubBot.Testing.Slack.Limits;
using FilmClubBot.Testing.Slack.Recording;
using FilmClubBot.Testing.Slack.SocketMode;
using FilmClubBot.Testing.Slack.WebApi;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Testing.Slack;

/// <summary>
/// Slack on this machine: the Web API, deliveries over HTTP and Socket Mode, and people who type and press. It refuses what Slack
/// refuses, and remembers what it was asked.
/// </summary>
public sealed class SlackSimulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly WebApplication _web;
    private readonly HttpTransport _http;
    private readonly SlackRecording _recording;
    private readonly SlackTokens _tokens = new($"xoxb-{Guid.NewGuid():N}", $"xapp-1-{Guid.NewGuid():N}");

    private SlackSimulator(SlackSimulatorSettings settings, WebApplication web)
    {
        _web = web;
        SigningSecret = settings.SigningSecret;
        BotAddress = settings.BotAddress;
        Workspace = new Workspace(settings.Time);
        Rates = new SlackRates(settings.Time);
        _recording = new SlackRecording(settings.Recorded);
        _http = new HttpTransport(settings.SigningSecret, settings.Time, settings.Deadline, () => BotAddress);
        Sockets = new SlackSockets(settings.Time, settings.Deadline, _ending.Token);
        var pointers = new Pointers(settings.Time);
        var transport = new EitherTransport(Sockets, _http);
        Payloads = new Payloads(Workspace, pointers, settings.Time, () => Address);
        Events = new EventDelivery(transport, settings.Time, _ending.Token);
        People = new People(Workspace, Payloads, transport, Events, _recording);
        Installed = new AppTokens(Workspace, settings);
        var api = new ApiServer(settings, _tokens, Installed, Workspace, pointers, Rates, Faults, _recording, () => Sockets.NewAddress(Address));
        var responses = new ResponseServer(settings.Time, Workspace, pointers, Faults, _recording);
        var uploads = new UploadServer(settings.Time, Workspace, Faults, _recording);
        var downloads = new DownloadServer(settings, _tokens, Workspace);
        web.UseWebSockets();
        web.Run(context => context.Request.Path.Value!.Split('/', 3) switch
        {
            [_, "api", var method] => api.Answer(context, method),
            [_, "oauth", "v2/authorize"] => Installed.Authorise(context),
            [_, "response", var id] => responses.Answer(context, id),
            [_, "upload", var id] => uploads.Answer(context, id.Split('/')[^1]),
            [_, "files-pri", var path] => downloads.Answer(context, path),
            [_, "link", ..] => Sockets.Accept(context),
            _ => Unknown(context),
        });
    }

    /// <summary>The methods' names follow it.</summary>
    public Uri ApiBaseUrl => new(Address, "/api/");

    /// <summary>The token for everything but opening sockets.</summary>
    public string BotToken => _tokens.Bot;

    /// <summary>The token that opens sockets.</summary>
    public string AppToken => _tokens.App;

    /// <summary>What requests to the bot are signed with.</summary>
    public string SigningSecret { get; }

    /// <summary>Where the bot listens for requests; null when it does not.</summary>
    public Uri? BotAddress { get; set; }

    /// <summary>The workspace's contents.</summary>
    public Workspace Workspace { get; }

    /// <summary>Installations of the app, and their tokens.</summary>
    public AppTokens Installed { get; }

    /// <summary>How much the bot asked for.</summary>
    public SlackRates Rates { get; }

    /// <summary>What goes wrong next.</summary>
    public SlackFaults Faults { get; } = new();

    /// <summary>The connections of Socket Mode.</summary>
    public SlackSockets Sockets { get; }

    /// <summary>Those who type and press.</summary>
    public People People { get; }

    /// <summary>Everything that the bot asked for, in order.</summary>
    public IReadOnlyList<SlackRequest> Requests => _recording.Requests;

    internal Payloads Payloads { get; }

    internal EventDelivery Events { get; }

    private Uri Address => new(_web.Urls.First());

    /// <summary>Starts it on a free port.</summary>
    public static async Task<SlackSimulator> Start(SlackSimulatorSettings? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var simulator = new SlackSimulator(settings ?? new(), builder.Build());
        await simulator._web.StartAsync();
        return simulator;
    }

    /// <summary>Sends any body to the bot, signed rightly or not.</summary>
    /// <param name="body">As it is.</param>
    /// <param name="contentType">Such as <c>application/json</c>.</param>
    /// <param name="signature">Another signature than the right one.</param>
    /// <param name="timestamp">Another time than now, in Unix seconds.</param>
    public Task<SlackAck> Send(string body, string contentType = "application/json", string? signature = null, long? timestamp = null) =>
        _http.Send(body, contentType, signature, timestamp);

    /// <summary>The fields of a slash command, with a trigger and a response address that work, for tests that deliver it themselves.</summary>
    public JsonObject CommandPayload(WorkspaceUser user, string command, string text, WorkspaceChannel channel) => Payloads.Command(user, command, text, channel).Payload;

    /// <summary>Asks the bot's address to prove itself, as Slack does when it is entered.</summary>
    public async Task<bool> Verify()
    {
        var challenge = Guid.NewGuid().ToString("N");
        var ack = await Send(new JsonObject { ["token"] = "deprecated", ["challenge"] = challenge, ["type"] = "url_verification" }.ToJsonString());
        _recording.Answer("url_verification", ack.Body);
        return ack.Ok && ((string?)(ack.Body as JsonObject)?["challenge"] ?? ack.Text) == challenge;
    }

    /// <summary>Removes the app from the workspace: its tokens end, and Slack tells so twice.</summary>
    public async Task Uninstall()
    {
        Installed.Revoke();
        await ReportRevokedTokens();
        await Events.Deliver(Payloads.Event(new JsonObject { ["type"] = "app_uninstalled", ["event_ts"] = Workspace.NextTs() }));
    }

    /// <summary>Reports that tokens were revoked, though none was.</summary>
    public Task ReportRevokedTokens() => Events.Deliver(Payloads.Event(new JsonObject
    {
        ["type"] = "tokens_revoked",
        ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(Workspaces.Workspace.BotUserId) },
        ["event_ts"] = Workspace.NextTs(),
    }));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A test may have stopped Slack already.
        if (_ending.IsCancellationRequested)
            return;
        await _ending.CancelAsync();
        await Sockets.DisposeAsync();
        await _web.DisposeAsync();
        _http.Dispose();
        _ending.Dispose();
    }

    private static Task Unknown(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
