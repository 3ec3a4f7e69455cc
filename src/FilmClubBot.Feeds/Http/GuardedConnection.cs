using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Feeds.Http;

/// <summary>
/// Connects only where the <see cref="NetworkRules"/> allow. It judges the address that is connected to, and not the name: a
/// name may mean another machine the next moment, and a redirect leads where its sender likes.
/// </summary>
public static class GuardedConnection
{
    /// <summary>How the network is spoken to: redirects left to the caller, no cookies, no proxy (which would connect for us, unguarded).</summary>
    public static SocketsHttpHandler Handler(NetworkRules rules) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 64,
        MaxConnectionsPerServer = 4,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Thousands of hosts are asked in turn: a connection is not kept open until the next quarter of an hour.
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
                : new RefusedAddressException($"{end.Host} is {addresses[0]}, an address {rules.Refusal(addresses[0])}, and feeds are read from the public network alone");
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

/// <summary>A host stands where feeds are not read from.</summary>
public sealed class RefusedAddressException : IOException
{
    /// <summary>Says which host and why.</summary>
    public RefusedAddressException(string message) : base(message)
    {
    }
}
