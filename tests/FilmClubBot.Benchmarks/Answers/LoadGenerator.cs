using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>Sends requests to a server over persistent connections, one at a time on each, and times every reply.</summary>
/// <param name="ports">The servers', on loopback; they are sent requests in turn.</param>
/// <param name="isReply">Whether a response (head and body) is a whole reply, and counts; throws if it is a wrong one.</param>
/// <param name="first">The number before that of the first request; no two requests to a server have the same.</param>
/// <param name="connections">How many connections.</param>
internal sealed class LoadGenerator(IReadOnlyList<int> ports, Func<ReadOnlySpan<byte>, bool> isReply, int first = 0, int connections = 16)
{
    private int _last = first;

    /// <summary>As fast as replies arrive.</summary>
    /// <param name="time">For how long.</param>
    /// <param name="request">The nth request, whole: head and body.</param>
    public Task<Load> Full(TimeSpan time, Func<int, byte[]> request) => Run(time, rate: null, request);

    /// <summary>So many requests, as fast as replies arrive.</summary>
    public Task<Load> Full(int requests, Func<int, byte[]> request)
    {
        var last = _last + requests;
        return Run(TimeSpan.MaxValue, rate: null, request, () => _last < last);
    }

    /// <summary>At a rate, whatever the replies take: a request that had to wait for its turn is timed from when it was due.</summary>
    /// <param name="time">For how long.</param>
    /// <param name="perSecond">The rate.</param>
    /// <param name="request">The nth request.</param>
    public Task<Load> AtRate(TimeSpan time, double perSecond, Func<int, byte[]> request) => Run(time, perSecond, request);

    private async Task<Load> Run(TimeSpan time, double? rate, Func<int, byte[]> request, Func<bool>? isMore = null)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = 0;
        var timings = await Task.WhenAll(Enumerable.Range(0, connections).Select(place => Task.Run(async () =>
        {
            var mine = new List<double>();
            using var connection = await Connection.Open(ports[place % ports.Count]);
            while (Stopwatch.GetElapsedTime(started) < time && isMore?.Invoke() is not false)
            {
                var due = Stopwatch.GetTimestamp();
                if (rate is { } perSecond)
                {
                    due = started + (long)(Interlocked.Increment(ref sent) / perSecond * Stopwatch.Frequency);
                    var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                    if (early > TimeSpan.Zero)
                        await Task.Delay(early);
                }

                if (await connection.Send(request(Interlocked.Increment(ref _last)), isReply))
                    mine.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            }

            return mine;
        })));
        return new(Stopwatch.GetElapsedTime(started), [.. timings.SelectMany(mine => mine).Order()]);
    }

    private sealed class Connection(Socket socket) : IDisposable
    {
        private static readonly byte[] _lengthName = "content-length:"u8.ToArray();
        private readonly byte[] _buffer = new byte[256 * 1024];

        public static async Task<Connection> Open(int port)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return new(socket);
        }

        public async Task<bool> Send(byte[] request, Func<ReadOnlySpan<byte>, bool> isReply)
        {
            await socket.SendAsync(request);
            var filled = 0;
            while (true)
            {
                var read = await socket.ReceiveAsync(_buffer.AsMemory(filled));
                if (read == 0)
                    throw new IOException("The server closed the connection.");
                filled += read;
                if (Length(_buffer.AsSpan(0, filled)) is { } whole && filled >= whole)
                    break;
            }

            return isReply(_buffer.AsSpan(0, filled));
        }

        public void Dispose() => socket.Dispose();

        // Null until the answer is whole: its head says the length, or its last chunk is empty.
        private static int? Length(ReadOnlySpan<byte> answer)
        {
            var head = answer.IndexOf("\r\n\r\n"u8);
            if (head < 0)
                return null;
            for (var rest = answer[..head]; rest.Length > 0;)
            {
                var end = rest.IndexOf("\r\n"u8);
                var line = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 2)..];
                if (line.Length > _lengthName.Length && System.Text.Ascii.EqualsIgnoreCase(line[.._lengthName.Length], _lengthName))
                    return head + 4 + int.Parse(System.Text.Encoding.ASCII.GetString(line[_lengthName.Length..]), System.Globalization.CultureInfo.InvariantCulture);
            }

            return answer.EndsWith("0\r\n\r\n"u8) ? answer.Length : null;
        }
    }
}

/// <summary>What came of one stretch of asking.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Milliseconds">Each answer's time, the shortest first.</param>
internal sealed record Load(TimeSpan Time, IReadOnlyList<double> Milliseconds)
{
    /// <summary>Answers a second.</summary>
    public double PerSecond => Milliseconds.Count / Time.TotalSeconds;

    /// <summary>The time within which a share of the answers came.</summary>
    public double Percentile(double share) => Benchmarks.Percentile.Of(Milliseconds, share);
}
