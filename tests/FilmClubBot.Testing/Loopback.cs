using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Testing;

/// <summary>Addresses of this machine alone.</summary>
public static class Loopback
{
    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
