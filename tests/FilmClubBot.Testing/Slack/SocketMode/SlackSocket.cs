using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Delivery;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.SocketMode;

/// <summary>One connection. Source of the envelopes: Slack, "Using Socket Mode".</summary>
internal sealed class SlackSocket(WebSocket web, HttpContext context, TimeProvider time, TimeSpan deadline) : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SlackAck?>> _waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _over;

    /// <summary>Whether it received a disconnect message.</summary>
    public bool Leaving { get; private set; }

    /// <summary>Says what comes first by a connection; all else waits for it.</summary>
    public async Task Greet(int connections)
    {
        await Write(new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = connections,
            ["debug_info"] = new JsonObject { ["host"] = "simulator", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
            ["connection_info"] = new JsonObject { ["app_id"] = Workspaces.Workspace.AppId },
        });
        _greeted.SetResult();
    }

    public Task Disconnect(string reason)
    {
        Leaving = true;
        return Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "simulator" } });
    }

    public void Drop()
    {
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // The other end was quicker.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sending.Dispose();

    /// <summary>Sends an envelope, twice if it is repeated, and waits for its acknowledgement.</summary>
    /// <returns>Null when the connection broke before it came.</returns>
    public async Task<SlackAck?> Deliver(SlackDelivery delivery, int retry, string? retryReason, bool isRepeated)
    {
        var id = Guid.NewGuid().ToString();
        var envelope = new JsonObject { ["envelope_id"] = id, ["type"] = delivery.Kind, ["payload"] = delivery.Payload.DeepClone(), ["accepts_response_payload"] = delivery.ExpectsResponse };
        if (delivery.Kind == "events_api")
        {
            envelope["retry_attempt"] = retry;
            envelope["retry_reason"] = retryReason ?? "";
        }

        var acknowledged = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_over || !await Send(envelope) || (isRepeated && !await Send(envelope)))
            return null;
        // Over between the look and the entry.
        if (_over)
            acknowledged.TrySetResult(null);
        try
        {
            return await acknowledged.Task.WaitAsync(deadline, time);
        }
        catch (TimeoutException)
        {
            // A controlled clock may jump past the deadline before the broken connection was detected.
            return acknowledged.Task.IsCompleted ? await acknowledged.Task : new SlackAck(0, "http_timeout", null);
        }
    }

    /// <summary>Reads acknowledgements until the connection ends.</summary>
    public async Task Listen(CancellationToken ending)
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (web.State == WebSocketState.Open)
            {
                var part = await web.ReceiveAsync(buffer, ending);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await web.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ending);
                    break;
                }

                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Acknowledged(Encoding.UTF8.GetString(message.ToArray()));
                message.SetLength(0);
            }
        }
        // The app went away, or the test is over.
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException)
        {
            Drop();
        }

        _over = true;
        foreach (var waiting in _waiting.Values)
            waiting.TrySetResult(null);
    }

    private void Acknowledged(string text)
    {
        JsonObject? ack;
        try
        {
            ack = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return;
        }

        if ((string?)ack?["envelope_id"] is { } id && _waiting.TryRemove(id, out var waiting))
            waiting.TrySetResult(new SlackAck(200, ack["payload"]?.ToJsonString() ?? "", ack["payload"]?.DeepClone()));
    }

    private async Task<bool> Send(JsonObject message)
    {
        await _greeted.Task;
        return await Write(message);
    }

    private async Task<bool> Write(JsonObject message)
    {
        await _sending.WaitAsync();
        try
        {
            await web.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            return true;
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }
}
