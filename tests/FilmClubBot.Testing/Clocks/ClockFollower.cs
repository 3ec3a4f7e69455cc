using System.Globalization;
using System.Net.Sockets;

namespace FilmClubBot.Testing.Clocks;

/// <summary>A process that goes by a <see cref="ControlledClock"/>, as the clock sees it.</summary>
/// <remarks>The clock writes how many ticks it is ahead of the machine's, a line for each jump; the process answers each but the first with a line.</remarks>
internal sealed class ClockFollower : IDisposable
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(30);

    private readonly TcpClient _connection;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;

    public ClockFollower(TcpClient connection)
    {
        connection.NoDelay = true;
        _connection = connection;
        _reader = new StreamReader(connection.GetStream());
        _writer = new StreamWriter(connection.GetStream()) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>Says how far the clock is ahead.</summary>
    /// <returns>False when nobody is there any more.</returns>
    public async Task<bool> Write(TimeSpan by)
    {
        try
        {
            await _writer.WriteLineAsync(by.Ticks.ToString(CultureInfo.InvariantCulture));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Says how far the clock is ahead, and waits until that is seen.</summary>
    /// <returns>False when nobody is there any more.</returns>
    /// <exception cref="TimeoutException">It does not answer.</exception>
    public async Task<bool> Notify(TimeSpan by)
    {
        try
        {
            return await Write(by) && await _reader.ReadLineAsync().WaitAsync(_timeout) is not null;
        }
        catch (IOException)
        {
            return false;
        }
        catch (TimeoutException silent)
        {
            throw new TimeoutException($"A worker has not seen the clock's jump within {_timeout.TotalSeconds} s: it hangs, or was stopped.", silent);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
        _connection.Dispose();
    }
}
