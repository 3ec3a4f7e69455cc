using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>Asks a server over kept connections, one question at a time on each, and times every answer.</summary>
/// <param name="port">The server's, on loopback.</param>
/// <param name="request">The nth request, whole: head and body.</param>
/// <param name="accept">Throws where an answer (head and body) is not what was asked for.</param>
internal sealed class LoadGenerator(int port, Func<int, byte[]> request, Action<ReadOnlySpan<byte>> accept)
{
    private const int Connections = 16;

    private int _next;

    /// <summary>As fast as answers come.</summary>
    public Task<Load> Full(TimeSpan time) => Run(time, rate: null);

    /// <summary>At a rate, whatever the answers take: a question that had to wait for its turn is timed from when it was due.</summary>
    public Task<Load> AtRate(TimeSpan time, double perSecond) => Run(time, perSecond);

    private async Task<Load> Run(TimeSpan time, double? rate)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = 0;
        var timings = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            using var connection = await Connection.Open(port);
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var due = Stopwatch.GetTimestamp();
                if (rate is { } perSecond)
                {
                    due = started + (long)(Interlocked.Increment(ref sent) / perSecond * Stopwatch.Frequency);
                    var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                    if (early > TimeSpan.Zero)
                        await Task.Delay(early);
                }

                await connection.Ask(request(Interlocked.Increment(ref _next)), accept);
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

        public async Task Ask(byte[] request, Action<ReadOnlySpan<byte>> accept)
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

            accept(_buffer.AsSpan(0, filled));
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
