using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Gateway;

/// <summary>A session of the gateway: its dispatched events and its current connection.</summary>
internal sealed class GatewaySession(string id, int shard, int shards) : IDisposable
{
    private readonly List<(int Number, string Frame)> _sent = [];
    private readonly SemaphoreSlim _sending = new(1);
    private GatewayLine? _line;

    public string Id => id;

    /// <summary>The intents of the bot, as Discord's bit set.</summary>
    public int Intents { get; init; }

    /// <summary>Whether the session receives the guild's events.</summary>
    public bool Has(ulong guild) => (int)((guild >> 22) % (ulong)shards) == shard;

    public bool IsConnected => _line is { IsOpen: true };

    /// <summary>Resumes on another connection: the missed events are dispatched first.</summary>
    public async Task Resume(GatewayLine line, int after)
    {
        await _sending.WaitAsync();
        try
        {
            _line = line;
            foreach (var (_, frame) in _sent.Where(sent => sent.Number > after).ToList())
                await line.Send(frame);
        }
        finally
        {
            _sending.Release();
        }

        await Dispatch("RESUMED", []);
    }

    public void Begin(GatewayLine line) => _line = line;

    public void Dispose() => _sending.Dispose();

    /// <summary>Dispatches an event; while there is no connection it is buffered for the next.</summary>
    public async Task Dispatch(string type, JsonObject data)
    {
        await _sending.WaitAsync();
        try
        {
            var number = _sent.Count + 1;
            var frame = new JsonObject { ["op"] = 0, ["t"] = type, ["s"] = number, ["d"] = data }.ToJsonString();
            _sent.Add((number, frame));
            if (_line is { IsOpen: true } line)
                await line.Send(frame);
        }
        finally
        {
            _sending.Release();
        }
    }
}

/// <summary>One connection, its frames compressed as one stream where the bot asked for that.</summary>
internal sealed class GatewayLine : IDisposable
{
    private readonly WebSocket _socket;
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;
    private readonly SemaphoreSlim _sending = new(1);

    public GatewayLine(WebSocket socket, bool isCompressed)
    {
        _socket = socket;
        _zlib = isCompressed ? new ZLibStream(_compressed, CompressionLevel.Fastest) : null;
    }

    public bool IsOpen => _socket.State == WebSocketState.Open;

    public Task Send(int op, JsonNode? data) => Send(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null }.ToJsonString());

    /// <summary>Sends a frame. A broken connection is not a failure: the session buffers the event.</summary>
    public async Task Send(string frame)
    {
        await _sending.WaitAsync();
        try
        {
            var bytes = Encoding.UTF8.GetBytes(frame);
            if (_zlib is null)
            {
                await _socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None);
                return;
            }

            _compressed.SetLength(0);
            _zlib.Write(bytes);
            // Ends on 00 00 FF FF, which marks the end of the frame.
            _zlib.Flush();
            await _socket.SendAsync(_compressed.ToArray(), WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            _socket.Abort();
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends it with a code.</summary>
    public async Task Close(int code, string why)
    {
        if (IsOpen)
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, why, CancellationToken.None);
    }

    /// <summary>Breaks it without a word.</summary>
    public void Drop() => _socket.Abort();

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed.Dispose();
        _sending.Dispose();
    }
}
