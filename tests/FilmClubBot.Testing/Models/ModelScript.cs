using System.Net.Sockets;
using System.Text;

namespace FilmClubBot.Testing.Models;

/// <summary>How a <see cref="ScriptedModel"/> answers one request.</summary>
public abstract record ModelScript
{
    /// <summary>The model replies with this, in its protocol's envelope.</summary>
    /// <param name="Content">The model's words.</param>
    /// <param name="Reason">Why it stopped: <c>stop</c>, or <c>length</c> in the middle.</param>
    public sealed record Says(string Content, string Reason = "stop") : ModelScript;

    /// <summary>The server answers with this status and body.</summary>
    public sealed record Answers(int Status, string Body, string ContentType = "application/json") : ModelScript;

    /// <summary>The server points to another one, which the same request is to be sent to.</summary>
    /// <param name="To">That one's address, as clients are given it.</param>
    public sealed record Redirects(string To) : ModelScript;

    /// <summary>The server accepts the request and never responds.</summary>
    public sealed record Silence : ModelScript;

    /// <summary>The server closes the connection in the middle of its answer.</summary>
    public sealed record BreaksOff : ModelScript;

    /// <summary>The server begins an answer whose end comes after that many bytes, or never.</summary>
    /// <param name="Bytes">How many; null for an answer without end.</param>
    public sealed record Floods(long? Bytes) : ModelScript;

    internal async Task Play(NetworkStream stream, ModelWire wire, CancellationToken cancellationToken)
    {
        switch (this)
        {
            case Says says:
                await Send(stream, 200, wire.Envelope(says), "application/json", cancellationToken);
                break;
            case Answers answers:
                await Send(stream, answers.Status, answers.Body, answers.ContentType, cancellationToken);
                break;
            case Redirects redirects:
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 307 Scripted\r\nLocation: {new Uri(redirects.To).GetLeftPart(UriPartial.Authority)}{wire.Path}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), cancellationToken);
                break;
            case BreaksOff:
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"model\":\"small\",\"mess"), cancellationToken);
                break;
            case Floods floods:
                await Flood(stream, floods.Bytes, cancellationToken);
                break;
            default:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
        }
    }

    private static async Task Send(NetworkStream stream, int status, string body, string contentType, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status} Scripted\r\nContent-Type: {contentType}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
        await stream.WriteAsync(bytes, cancellationToken);
    }

    private static async Task Flood(NetworkStream stream, long? bytes, CancellationToken cancellationToken)
    {
        // Without a length, the answer ends where the connection does.
        var length = bytes is { } known ? $"Content-Length: {known}\r\n" : "";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{length}Connection: close\r\n\r\n"), cancellationToken);
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)' ');
        for (var sent = 0L; bytes is null || sent < bytes; sent += block.Length)
            await stream.WriteAsync(block, cancellationToken);
    }
}
