using Discord.Net.WebSockets;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>
/// Discord.Net's own socket, observed. The library manages the connection; interactions are parsed from the frames themselves,
/// which contain the same JSON that Discord posts to the endpoint.
/// </summary>
internal sealed class GatewaySocket : IWebSocketClient
{
    // The library requests one compressed stream, in which a single frame cannot be read. With at most one intent, compression saves little.
    private const string Compression = "&compress=zlib-stream";
    private readonly IWebSocketClient _socket = DefaultWebSocketProvider.Instance();

    /// <summary>Creates a socket that is not connected.</summary>
    /// <param name="heard">Called for every frame, after the library has processed it.</param>
    public GatewaySocket(Action<string> heard) => _socket.TextMessage += async frame =>
    {
        if (TextMessage is { } library)
            await library(GatewayFrame.ForLibrary(frame));
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
