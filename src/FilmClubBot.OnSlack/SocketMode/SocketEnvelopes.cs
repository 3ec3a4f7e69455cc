using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.SignedRequests;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using SlackNet.SocketMode;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>Handles each envelope of the sockets once, with the same handler as HTTP requests. Source of the shape: Slack's documentation, "Using Socket Mode".</summary>
internal sealed class SocketEnvelopes(SlackEventRouter router, ReplayGuard replays, ILogger<SocketEnvelopes> log)
{
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = SlackPayload.MaxDepth + 1 };

    private readonly TaskTracker _open = new();

    /// <summary>Handles a message. Returns immediately, because the library reads no further messages until it does.</summary>
    /// <param name="message">The raw message.</param>
    /// <param name="acknowledge">Sends an acknowledgement over the same socket.</param>
    public void Handle(string message, Func<SlackNet.SocketMode.Acknowledgement, Task> acknowledge)
    {
        try
        {
            using var document = JsonDocument.Parse(message, _strict);
            var envelope = document.RootElement;
            // "hello" and "disconnect" messages have no envelope id; the library handles them.
            // What comes over both connections is answered, and acknowledged, over the first.
            if (envelope.Text("envelope_id") is { } id && replays.IsFirst(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(id)))))
                _open.Track(Answer(Read(envelope), id, envelope.Is("accepts_response_payload"), acknowledge));
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            log.LogWarning("Ignored an invalid message from Slack's socket: {Problem}", problem.Message);
        }
    }

    /// <summary>Waits for the replies that are in progress.</summary>
    public Task Finish(CancellationToken cancellationToken) => _open.WaitForOpen().WaitAsync(cancellationToken);

    private static SlackEvent Read(JsonElement envelope)
    {
        var payload = envelope.At("payload") ?? throw new FormatException("it has no payload.");
        return envelope.Text("type") switch
        {
            "slash_commands" => SlackPayload.Command(name => payload.Text(name)),
            "interactive" => SlackPayload.Interaction(payload),
            "events_api" => SlackPayload.Event(payload),
            var type => throw new FormatException($"it is of the kind \"{type}\"."),
        };
    }

    private async Task Answer(SlackEvent happened, string envelope, bool takesAnswer, Func<SlackNet.SocketMode.Acknowledgement, Task> acknowledge)
    {
        await Task.Yield();
        try
        {
            var told = await router.Answer(happened, CancellationToken.None);
            try
            {
                await acknowledge(!told.Json.IsEmpty && takesAnswer
                    ? new Acknowledgement<JRaw> { EnvelopeId = envelope, Payload = new JRaw(Encoding.UTF8.GetString(told.Json.Span)) }
                    : new SlackNet.SocketMode.Acknowledgement { EnvelopeId = envelope });
            }
            finally
            {
                told.MarkSent();
            }
        }
        catch (Exception failure)
        {
            // The socket broke, or the handler has a defect; Slack sends an event again that was not acknowledged.
            log.LogError(failure, "Failed to handle {Event}", happened);
        }
    }
}
