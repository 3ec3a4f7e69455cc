using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Feeds.Http;

/// <summary>
/// Connects only to addresses that the <see cref="NetworkRules"/> allow. It checks the address of the connection, not the host name:
/// a name may resolve to another machine the next moment, and a redirect may lead anywhere.
/// </summary>
public static class GuardedConnection
{
    /// <summary>Creates the HTTP handler: the caller follows redirects; no cookies; no proxy, because a proxy's connections are not checked.</summary>
    public static SocketsHttpHandler Handler(NetworkRules rules) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 64,
        MaxConnectionsPerServer = 4,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Thousands of hosts are requested in turn: a connection does not stay open until the next poll a quarter of an hour later.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = (context, cancellationToken) => Connect(rules, context.DnsEndPoint, cancellationToken),
    };

    private static async ValueTask<Stream> Connect(NetworkRules rules, DnsEndPoint end, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        var allowed = addresses.Where(address => rules.Refusal(address) is null).ToArray();
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new RefusedAddressException($"{end.Host} is {(IPAddress.TryParse(end.Host, out _) ? "" : $"{addresses[0]}, ")}an address {rules.Refusal(addresses[0])}, and only the public network is connected to");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host has only addresses that are not connected to.</summary>
public sealed class RefusedAddressException : IOException
{
    /// <summary>Creates the exception with a message that names the host and the reason.</summary>
    public RefusedAddressException(string message) : base(message)
    {
    }
}
