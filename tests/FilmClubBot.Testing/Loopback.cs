using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Testing;

/// <summary>Addresses of this machine alone.</summary>
public static class Loopback
{
    // Below the range from which Linux and Windows take ports for outgoing connections (32768 and 49152 upwards): one of those could
    // take the port between the check and its use.
    private const int First = 10_000, End = 32_000;

    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(First, End));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one is tried.
            }
        }
    }
}
