using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>A browser connected to a socket.io server over a WebSocket: protocol 5 over Engine.IO 4.</summary>
internal sealed class PeerVisitor : IVisitor
{
    private const string Open = "0", Ping = "2", Pong = "3", Connect = "40", Event = "42";

    private readonly ConcurrentQueue<Shown> _messages = new();
    private readonly ConcurrentDictionary<long, bool> _shown = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _left = new();
    private readonly ClientWebSocket _socket = new();
    private Task _reading = Task.CompletedTask;
    private long _bytes;
    private int _updates;

    public IReadOnlyCollection<Shown> Messages => _messages;

    public bool HasShown(long message) => _shown.ContainsKey(message);

    public long Bytes => Interlocked.Read(ref _bytes);

    public int Updates => _updates;

    /// <summary>Connects to a server.</summary>
    /// <param name="port">The server's, on loopback.</param>
    /// <param name="number">The person's number, from 0.</param>
    public async Task Enter(int port, int number)
    {
        await _socket.ConnectAsync(new($"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket&visitor={number}"), _left.Token);
        _reading = Read();
        await _connected.Task;
    }

    public Task Send(string command) => Write(Event + JsonSerializer.Serialize(new[] { "command", command }));

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _left.Dispose();
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var filled = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(filled), _left.Token);
                    filled += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    throw new IOException("The peer closed the connection.");
                await Handle(buffer.AsMemory(0, filled));
            }
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The visitor left.
        }
    }

    private async Task Handle(ReadOnlyMemory<byte> packet)
    {
        var now = TimeProvider.System.GetUtcNow();
        var kind = Encoding.ASCII.GetString(packet.Span[..Math.Min(2, packet.Length)]);
        if (kind.StartsWith(Open, StringComparison.Ordinal))
        {
            await Write(Connect);
        }
        else if (kind == Ping)
        {
            await Write(Pong);
        }
        else if (kind == Connect)
        {
            _connected.TrySetResult();
        }
        else if (kind == Event)
        {
            using var read = JsonDocument.Parse(packet[2..]);
            if (read.RootElement[0].GetString() == "message")
            {
                var message = read.RootElement[1].GetProperty("id").GetInt64();
                _messages.Enqueue(new(message, now));
                _shown[message] = true;
            }

            Interlocked.Add(ref _bytes, packet.Length);
            Interlocked.Increment(ref _updates);
        }
    }

    private async Task Write(string packet)
    {
        await _sending.WaitAsync(_left.Token);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(packet), WebSocketMessageType.Text, endOfMessage: true, _left.Token);
        }
        finally
        {
            _sending.Release();
        }
    }
}
