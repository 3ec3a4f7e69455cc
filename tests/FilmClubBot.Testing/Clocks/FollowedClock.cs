using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Testing.Clocks;

/// <summary>A <see cref="ControlledClock"/> of another process, followed in this one.</summary>
internal static class FollowedClock
{
    /// <summary>The clock's time from now on. Where the clock ends, its time runs on.</summary>
    /// <exception cref="InvalidOperationException">No clock answers there.</exception>
    public static MovedTime Follow(int port)
    {
        var connection = new TcpClient { NoDelay = true };
        try
        {
            connection.Connect(IPAddress.Loopback, port);
            var reader = new StreamReader(connection.GetStream());
            var writer = new StreamWriter(connection.GetStream()) { AutoFlush = true, NewLine = "\n" };
            var time = new MovedTime();
            if (!Move(time, reader))
                throw new IOException("The clock says nothing.");
            new Thread(() => Listen(time, reader, writer)) { IsBackground = true, Name = "Controlled clock" }.Start();
            return time;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            connection.Dispose();
            throw new InvalidOperationException($"{ControlledClock.Variable} is {port}, and no {nameof(ControlledClock)} answers on that port; start this process by the test that holds the clock.", failure);
        }
    }

    private static void Listen(MovedTime time, StreamReader reader, StreamWriter writer)
    {
        try
        {
            while (Move(time, reader))
                writer.WriteLine("seen");
        }
        catch (IOException)
        {
            // The test has ended and left this process behind.
        }
    }

    private static bool Move(MovedTime time, StreamReader reader)
    {
        if (reader.ReadLine() is not { } ticks)
            return false;
        time.Move(TimeSpan.FromTicks(long.Parse(ticks, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
        return true;
    }
}
