using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Benchmarks;

/// <summary>Waits until a server process accepts connections. Connecting is the only sign that every kind of server gives.</summary>
internal static class Listening
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(1), _interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a process accepts connections on a loopback port.</summary>
    /// <exception cref="InvalidOperationException">The process ended.</exception>
    /// <exception cref="TimeoutException">It does not listen after a minute.</exception>
    public static async Task Until(Process process, int port)
    {
        var watch = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(_interval);
        do
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}.");
            if (await Accepts(port))
                return;
        }
        while (watch.Elapsed < _timeout && await tick.WaitForNextTickAsync());
        throw new TimeoutException($"{process.StartInfo.FileName} does not listen on port {port} after {_timeout.TotalSeconds} s.");
    }

    private static async Task<bool> Accepts(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
