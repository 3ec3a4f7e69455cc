using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Gateway;

/// <summary>A session of the gateway: what was told in it, and the connection that it has at the moment.</summary>
internal sealed class GatewaySession(string id, int shard, int shards) : IDisposable
{
    private readonly List<(int Number, string Frame)> _told = [];
    private readonly SemaphoreSlim _sending = new(1);
    private GatewayLine? _line;

    public string Id => id;

    /// <summary>What the bot asked to be told of, as Discord's bit set.</summary>
    public int Intents { get; init; }

    /// <summary>Whether a guild is told of in this session.</summary>
    public bool Has(ulong guild) => (int)((guild >> 22) % (ulong)shards) == shard;

    public bool IsConnected => _line is { IsOpen: true };

    /// <summary>Goes on by another connection: what it missed is told first.</summary>
    public async Task Resume(GatewayLine line, int after)
    {
        await _sending.WaitAsync();
        try
        {
            _line = line;
            foreach (var (_, frame) in _told.Where(told => told.Number > after).ToList())
                await line.Send(frame);
        }
        finally
        {
            _sending.Release();
        }

        await Tell("RESUMED", []);
    }

    public void Begin(GatewayLine line) => _line = line;

    public void Dispose() => _sending.Dispose();

    /// <summary>Tells something; while there is no connection it is kept for the next.</summary>
    public async Task Tell(string type, JsonObject data)
    {
        await _sending.WaitAsync();
        try
        {
            var number = _told.Count + 1;
            var frame = new JsonObject { ["op"] = 0, ["t"] = type, ["s"] = number, ["d"] = data }.ToJsonString();
            _told.Add((number, frame));
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

    /// <summary>Sends a frame. A broken connection is no failure: what was to be told is kept by the session.</summary>
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
            // Ends on 00 00 FF FF, which tells the reader that the frame is whole.
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
