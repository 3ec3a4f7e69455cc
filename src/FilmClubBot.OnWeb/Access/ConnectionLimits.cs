using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Bounds what clients can hold open, far above what a society's members and the platforms need.</summary>
internal static class ConnectionLimits
{
    /// <summary>Connections at a time, and how many of them may be chats.</summary>
    public const int MaxConnections = 1000, MaxChats = 500;

    // A body slower than this is cut off: the platforms send theirs within milliseconds.
    private const double MinBytesPerSecond = 4 * 1024;

    // What the server reads of a connection before the program does.
    private const int MaxUnread = 64 * 1024;

    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(3), _headers = TimeSpan.FromSeconds(10);

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = MaxChats;
        kestrel.Limits.MinRequestBodyDataRate = new(MinBytesPerSecond, _grace);
        kestrel.Limits.RequestHeadersTimeout = _headers;
    }

    public static void Apply(SocketTransportOptions sockets) => sockets.MaxReadBufferSize = MaxUnread;

    // A closed page leaves a disconnected circuit, in case the browser comes back: a phone that slept, a restarted proxy.
    public static void Apply(CircuitOptions circuits)
    {
        circuits.DisconnectedCircuitMaxRetained = 20;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
    }
}
