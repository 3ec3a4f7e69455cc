using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>A browser with the chat open: what the page's scripts do, without drawing. It has an address of its own on this machine.</summary>
internal sealed partial class OurVisitor : IVisitor
{
    private static readonly BlazorPack _protocol = new();
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<Shown> _messages = new();
    private readonly ConcurrentDictionary<long, bool> _shown = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _calls = new();
    private readonly TaskCompletionSource<long> _composer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _browser;
    private readonly Uri _chat;
    private HubConnection? _circuit;
    private int _call, _objects, _updates;
    private long _bytes;

    /// <summary>A browser that is not signed in.</summary>
    /// <param name="number">The person's number, from 0.</param>
    /// <param name="port">The chat's, on loopback.</param>
    public OurVisitor(int number, int port)
    {
        var address = new IPEndPoint(IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"127.1.{1 + (number / 200)}.{1 + (number % 200)}")), 0);
        _chat = new($"http://127.0.0.1:{port}/");
        _browser = new(new SocketsHttpHandler
        {
            CookieContainer = _cookies,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1),
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(address);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }) { BaseAddress = _chat, Timeout = _patience };
    }

    public IReadOnlyCollection<Shown> Messages => _messages;

    public bool HasShown(long message) => _shown.ContainsKey(message);

    public long Bytes => Interlocked.Read(ref _bytes);

    public int Updates => _updates;

    /// <summary>All that is written on the page so far, for a look-up; kept only until the page is ready for commands.</summary>
    public event Action<string>? Text;

    /// <summary>Signs in with the access token, as the first moderator.</summary>
    public Task SignInFirst(string token)
    {
        // As the page's switch between member and moderator does.
        _cookies.Add(_chat, new Cookie("filmclub_part", "moderator"));
        return Post("login", "login", new() { ["token"] = token });
    }

    /// <summary>Signs in with a personal link.</summary>
    public Task SignIn(Uri link) => Post(link.PathAndQuery, link.PathAndQuery, new() { ["link"] = link.Segments[^1] });

    /// <summary>Opens a channel, and returns when a command may be typed.</summary>
    public async Task Open(string channel)
    {
        var address = new Uri(_chat, $"channels/{channel}");
        var page = await _browser.GetStringAsync(address);
        var circuit = new HubConnectionBuilder().WithUrl(new Uri(_chat, "_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.Cookies = _cookies;
        });
        circuit.Services.AddSingleton<IHubProtocol>(_protocol);
        _circuit = circuit.Build();
        _circuit.On<long, byte[]>("JS.RenderBatch", Render);
        _circuit.On<long, string, string, int, long, int>("JS.BeginInvokeJS", RunScript);
        _circuit.On<string, bool, string>("JS.EndInvokeDotNet", (call, isGood, result) => Finish(call, isGood, result));
        _circuit.On<int, string>("JS.AttachComponent", (_, _) => { });
        _circuit.On<long>("JS.EndUpdateRootComponents", _ => { });
        _circuit.On<string>("JS.Error", error => _composer.TrySetException(new InvalidOperationException($"The circuit failed: {error}")));
        _circuit.Closed += failure =>
        {
            _composer.TrySetException(failure ?? new IOException("The chat closed the connection."));
            return Task.CompletedTask;
        };
        await _circuit.StartAsync();
        var state = StateComment().Match(page).Groups[1].Value;
        if (await _circuit.InvokeAsync<string?>("StartCircuit", _chat.AbsoluteUri, address.AbsoluteUri, "[]", state) is null)
            throw new InvalidOperationException("The chat does not start a circuit.");
        var operations = ComponentComments(page).Select((marker, place) => new JsonObject { ["type"] = "add", ["ssrComponentId"] = place + 1, ["marker"] = JsonNode.Parse(marker) });
        await _circuit.SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray([.. operations]) }.ToJsonString(), state);
        await _composer.Task.WaitAsync(_patience);
    }

    public async Task Send(string command)
    {
        // A pause in typing after the command's name, one at the end.
        await Call("Ask", command.Split(' ')[0], command.Split(' ')[0].Length);
        await Call("Ask", command, command.Length);
        if (await Call("Send", command) == "null")
            throw new InvalidOperationException($"The chat does not accept {command}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_circuit is not null)
            await _circuit.DisposeAsync();
        _browser.Dispose();
    }

    private async Task Render(long batch, byte[] content)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var message in RenderBatch.Messages(content))
        {
            _messages.Enqueue(new(message, now));
            _shown[message] = true;
        }

        Interlocked.Add(ref _bytes, content.Length);
        Interlocked.Increment(ref _updates);
        Text?.Invoke(RenderBatch.Text(content));
        await _circuit!.SendAsync("OnRenderCompleted", batch, (string?)null);
    }

    // The page's script, and the framework's own. Only what the server waits for has a result.
    private async Task RunScript(long handle, string function, string arguments, int resultType, long target, int callType)
    {
        var result = function switch
        {
            "zone" => "\"Europe/London\"",
            "import" => Object(),
            "attach" when Composer().Match(arguments) is { Success: true } attached => Attach(long.Parse(attached.Groups[1].Value, CultureInfo.InvariantCulture)),
            _ => "null",
        };
        if (handle != 0)
            await _circuit!.SendAsync("EndInvokeJSFromDotNet", handle, true, string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{result}]"));
    }

    private string Attach(long composer)
    {
        _composer.TrySetResult(composer);
        return Object();
    }

    private string Object() => string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{Interlocked.Increment(ref _objects)}}}""");

    private async Task<string> Call(string method, params object[] arguments)
    {
        var call = Interlocked.Increment(ref _call).ToString(CultureInfo.InvariantCulture);
        var pending = _calls[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _circuit!.SendAsync("BeginInvokeDotNetFromJS", call, (string?)null, method, await _composer.Task, JsonSerializer.Serialize(arguments));
        return await pending.Task.WaitAsync(_patience);
    }

    private void Finish(string call, bool isGood, string result)
    {
        if (!_calls.TryRemove(call, out var pending))
            return;
        if (isGood)
            pending.SetResult(result);
        else
            pending.SetException(new InvalidOperationException(result));
    }

    private async Task Post(string form, string to, Dictionary<string, string> fields)
    {
        var page = await _browser.GetStringAsync(new Uri(_chat, form));
        foreach (Match hidden in HiddenField().Matches(page))
            fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _browser.PostAsync(new Uri(_chat, to), content);
        if (response.RequestMessage?.RequestUri?.AbsolutePath is not ("/" or "/channels/screenings") || !response.IsSuccessStatusCode)
            throw new InvalidOperationException($"Signing in came to {(int)response.StatusCode} at {response.RequestMessage?.RequestUri}.");
    }

    private static IEnumerable<string> ComponentComments(string page) => ComponentComment().Matches(page).Select(match => match.Groups[1].Value);

    // The second of a pair only ends the first one's content.
    [GeneratedRegex("""<!--Blazor:(\{"type":"server".*?\})-->""")]
    private static partial Regex ComponentComment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateComment();

    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""\{"__dotNetObject":(\d+)\}""")]
    private static partial Regex Composer();
}
