using Discord.Net.WebSockets;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>
/// Discord.Net's own socket, overheard. The library keeps the connection; interactions are read from the frames themselves, so
/// that they are the same JSON which Discord posts to the endpoint.
/// </summary>
internal sealed class GatewaySocket : IWebSocketClient
{
    // The library asks for one compressed stream, of which a frame alone cannot be read. With no more than an event's intent there is little to compress.
    private const string Compression = "&compress=zlib-stream";
    private readonly IWebSocketClient _socket = DefaultWebSocketProvider.Instance();

    /// <summary>Makes a socket that is not connected.</summary>
    /// <param name="heard">Told every frame, after the library.</param>
    public GatewaySocket(Action<string> heard) => _socket.TextMessage += async frame =>
    {
        if (TextMessage is { } library)
            await library(frame);
        heard(frame);
    };

    /// <inheritdoc/>
    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add => _socket.BinaryMessage += value;
        remove => _socket.BinaryMessage -= value;
    }

    /// <inheritdoc/>
    public event Func<string, Task>? TextMessage;

    /// <inheritdoc/>
    public event Func<Exception, Task> Closed
    {
        add => _socket.Closed += value;
        remove => _socket.Closed -= value;
    }

    /// <inheritdoc/>
    public void SetHeader(string key, string value) => _socket.SetHeader(key, value);

    /// <inheritdoc/>
    public void SetCancelToken(CancellationToken cancelToken) => _socket.SetCancelToken(cancelToken);

    /// <inheritdoc/>
    public Task ConnectAsync(string host) => _socket.ConnectAsync(host.Replace(Compression, "", StringComparison.Ordinal));

    /// <inheritdoc/>
    public Task DisconnectAsync(int closeCode = 1000) => _socket.DisconnectAsync(closeCode);

    /// <inheritdoc/>
    public Task SendAsync(byte[] data, int index, int count, bool isText) => _socket.SendAsync(data, index, count, isText);

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
