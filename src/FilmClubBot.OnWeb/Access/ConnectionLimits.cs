using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Bounds what clients can hold open, far above what a society's members and the platforms need.</summary>
internal static class ConnectionLimits
{
    // Besides chats. A browser that opens one holds connections for its files for a while.
    private const int MaxOthers = 1000, OthersOfChat = 2;

    // A body slower than this is cut off: the platforms send theirs within milliseconds.
    private const double MinBytesPerSecond = 4 * 1024;

    // What the server reads of a connection before the program does.
    private const int MaxUnread = 64 * 1024;

    // Of so many chats one may wait for its browser to come back, and a few of however many.
    private const int ChatsOfRetained = 10, LeastRetained = 20;

    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(3), _headers = TimeSpan.FromSeconds(10);

    /// <summary>Applies to the server, which the host creates before the settings are validated.</summary>
    public static void Apply(KestrelServerOptions kestrel, IOptions<WebOptions> web)
    {
        var chats = ChatsOf(web);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MaxOthers + (OthersOfChat * chats);
        // Not reached by browsers: OpenChats refuses their pages before.
        kestrel.Limits.MaxConcurrentUpgradedConnections = chats + LeastRetained;
        kestrel.Limits.MinRequestBodyDataRate = new(MinBytesPerSecond, _grace);
        kestrel.Limits.RequestHeadersTimeout = _headers;
    }

    // A wrong section is reported with all others before the server listens; thrown here, it would be the only one that is reported.
    private static int ChatsOf(IOptions<WebOptions> web)
    {
        try
        {
            return web.Value.MaxChats;
        }
        catch (OptionsValidationException)
        {
            return new WebOptions().MaxChats;
        }
    }

    public static void Apply(SocketTransportOptions sockets) => sockets.MaxReadBufferSize = MaxUnread;

    // A closed page leaves a disconnected circuit, in case the browser comes back: a phone that slept, a restarted proxy.
    public static void Apply(CircuitOptions circuits, WebOptions web)
    {
        circuits.DisconnectedCircuitMaxRetained = Math.Max(LeastRetained, web.MaxChats / ChatsOfRetained);
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
    }
}
