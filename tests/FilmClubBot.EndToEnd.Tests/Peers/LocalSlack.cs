using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The program <c>local-slack</c>: a Slack that others wrote. People act in it over its control address and its page's socket.</summary>
internal sealed class LocalSlack : IAsyncDisposable
{
    /// <summary>The workspace's names, which the bot is set up with.</summary>
    public const string Team = "T0FILMS", Channel = "C0REVIEWS", BotToken = "xoxb-test-token", AppToken = "xapp-test-token", SigningSecret = "test-signing-secret";

    /// <summary>Who types.</summary>
    public const string Ann = "U0ANN";

    private readonly Process _process;
    private readonly HttpClient _control;
    private readonly ClientWebSocket _page = new();
    private readonly DirectoryInfo _folder;
    private readonly PeerEvents _events = new("local-slack");
    private Task _listening = Task.CompletedTask;

    private LocalSlack(Process process, int port, DirectoryInfo folder)
    {
        _process = process;
        _folder = folder;
        Port = port;
        _control = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
    }

    /// <summary>Where it answers.</summary>
    public int Port { get; }

    /// <summary>What the bot's <c>Slack:ApiBaseUrl</c> is set to.</summary>
    public string ApiBaseUrl => $"http://127.0.0.1:{Port}/api/";

    /// <summary>Starts it; skips the test where it is not installed.</summary>
    /// <param name="requestUrl">Where it sends what people do; null for Socket Mode.</param>
    public static async Task<LocalSlack> Start(string? requestUrl)
    {
        var program = PeerFolder.File("local-slack-linux-x64", "bin", "local-slack");
        var folder = Directory.CreateTempSubdirectory("local-slack-");
        var config = Path.Combine(folder.FullName, "config.json");
        await File.WriteAllTextAsync(config, Workspace(requestUrl));
        var port = Loopback.FreePort();
        var process = Process.Start(new ProcessStartInfo(program, ["--config", config, "--port", port.ToString(CultureInfo.InvariantCulture), "--base-host", "127.0.0.1", "--files-dir", folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var slack = new LocalSlack(process, port, folder);
        await slack.Open();
        return slack;
    }

    /// <summary>Ann types a slash command.</summary>
    public Task Types(string command, string text) => Post("command", new { channel = Channel, user = Ann, command, text });

    /// <summary>Ann presses a button of a message.</summary>
    public Task Presses(JsonElement message, JsonElement button) => Post("interact", new
    {
        channel = message.GetProperty("channel").GetString(),
        messageTs = message.GetProperty("ts").GetString(),
        user = Ann,
        action = button,
    });

    /// <summary>Ann opens the bot's home tab.</summary>
    public Task OpensHome() => Post("open-home", new { user = Ann });

    /// <summary>Ann sends the form that is open, filled in: block → action → what was chosen.</summary>
    public Task Submits(object values) => Send(new { t = "view_submit", user = Ann, values });

    /// <summary>Waits for the next event of a kind that fits: <c>message</c>, <c>message_update</c>, <c>view</c>, <c>home</c>, <c>log</c>.</summary>
    public Task<JsonElement> Shows(string kind, Func<JsonElement, bool>? fits = null) =>
        _events.Receive(kind, message => message.GetProperty("t").ValueEquals(kind) && (fits?.Invoke(message) ?? true));

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _listening;
        _process.Dispose();
        _page.Dispose();
        _control.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Workspace(string? requestUrl) => JsonSerializer.Serialize(new
    {
        workspace = new { name = "Film society", domain = "film-society", teamId = Team },
        app = new
        {
            appId = "A0FILMS",
            botUserId = "U0BOT",
            botName = "filmclub",
            botToken = BotToken,
            appToken = AppToken,
            signingSecret = SigningSecret,
            mode = requestUrl is null ? "socket" : "events",
            requestUrl = requestUrl ?? "http://127.0.0.1/",
        },
        users = new[] { new { id = Ann, name = "ann", real_name = "Ann Example", tz = "Europe/London" } },
        channels = new[] { new { id = Channel, name = "reviews", members = new[] { Ann, "U0BOT" } } },
    });

    private async Task Post(string what, object body)
    {
        using var answer = await _control.PostAsJsonAsync("_control/" + what, body);
        answer.EnsureSuccessStatusCode();
    }

    private async Task Send(object message) =>
        await _page.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web), WebSocketMessageType.Text, true, CancellationToken.None);

    // It writes to its output when it is ready.
    private async Task Open()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _process.StandardOutput.ReadLineAsync(timeout.Token) is { } line && !line.Contains("Control API", StringComparison.Ordinal))
        {
        }

        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        await _page.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}/ui"), timeout.Token);
        _listening = Listen();
    }

    private async Task Listen()
    {
        var piece = new byte[64 * 1024];
        using var whole = new MemoryStream();
        try
        {
            while (true)
            {
                var read = await _page.ReceiveAsync(piece, CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                    break;
                whole.Write(piece, 0, read.Count);
                if (!read.EndOfMessage)
                    continue;
                _events.Add(JsonElement.Parse(Encoding.UTF8.GetString(whole.ToArray())));
                whole.SetLength(0);
            }

            _events.End("it closed its page.");
        }
        catch (WebSocketException)
        {
            _events.End("its page broke off.");
        }
    }
}
