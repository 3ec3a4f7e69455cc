using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Models;

/// <summary>
/// A language model's server on this machine that answers by script, one script a request and the last one again and again. It speaks
/// Ollama's protocol or OpenAI's, and refuses what their servers would refuse.
/// </summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ModelWire _wire;
    private readonly string _base;
    private readonly ModelScript[] _scripts;
    private readonly Task _serving;

    private ScriptedModel(ModelWire wire, string path, ModelScript[] scripts)
    {
        _wire = wire;
        _base = path;
        _scripts = scripts;
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>What clients are given as the server's address.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{_base}";

    /// <summary>What was asked so far, in order.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>Ends when the first request was read.</summary>
    public Task Asked => _asked.Task;

    /// <summary>A server that speaks as Ollama does.</summary>
    public static ScriptedModel Ollama(params ModelScript[] scripts) => new(new OllamaWire(), "", scripts);

    /// <summary>A server that speaks as OpenAI does.</summary>
    public static ScriptedModel OpenAi(params ModelScript[] scripts) => new(new OpenAiWire(), "/v1", scripts);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _serving;
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task Serve()
    {
        List<Task> answering = [];
        try
        {
            while (true)
                answering.Add(Answer(await _listener.AcceptTcpClientAsync(_ending.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(answering);
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            if (await Read(stream) is not { } request)
                return;
            var script = _scripts[Math.Min(_requests.Count, _scripts.Length - 1)];
            _requests.Enqueue(request);
            _asked.TrySetResult();
            await Fitting(request, script).Play(stream, _wire, _ending.Token);
            // Until the client is gone, so that closing first does not cut the answer short.
            if (script is not ModelScript.BreaksOff)
                connection.Client.Shutdown(SocketShutdown.Send);
        }
        // The client went away, as clients do that have had enough; or the test is over.
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
        {
            connection.Close();
        }
    }

    private ModelScript Fitting(ModelRequest request, ModelScript script)
    {
        if (request.Path != _wire.Path || request.Method != "POST")
            return new ModelScript.Answers(404, "404 page not found", "text/plain");
        return _wire.Problem(request.Body) is { } problem ? new ModelScript.Answers(400, _wire.Error(problem)) : script;
    }

    private async Task<ModelRequest?> Read(NetworkStream stream)
    {
        var received = new List<byte>();
        var block = new byte[16 * 1024];
        int head;
        while ((head = HeadEnd(received)) < 0)
        {
            if (await Receive(stream, block, received) == 0)
                return null;
        }

        var lines = Encoding.ASCII.GetString([.. received[..head]]).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var length = head + 4 + int.Parse(headers.GetValueOrDefault("Content-Length", "0"), System.Globalization.CultureInfo.InvariantCulture);
        while (received.Count < length && await Receive(stream, block, received) > 0)
        {
        }

        var first = lines[0].Split(' ');
        return new(first[0], first[1], headers, Json([.. received[(head + 4)..]]));
    }

    private async Task<int> Receive(NetworkStream stream, byte[] block, List<byte> received)
    {
        var count = await stream.ReadAsync(block, _ending.Token);
        received.AddRange(block.AsSpan(0, count));
        return count;
    }

    private static int HeadEnd(List<byte> received)
    {
        for (var i = 3; i < received.Count; i++)
        {
            if (received[i] == '\n' && received[i - 1] == '\r' && received[i - 2] == '\n' && received[i - 3] == '\r')
                return i - 3;
        }

        return -1;
    }

    private static JsonNode? Json(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
