using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>The first reply to an interaction. The caller that sends it to Discord calls <see cref="MarkSent"/> afterwards.</summary>
/// <param name="Json">The callback's JSON in UTF-8: its type and data.</param>
/// <param name="Files">The attached files; a reply with files is posted to the callback route.</param>
internal sealed record InteractionReply(ReadOnlyMemory<byte> Json, IReadOnlyList<DiscordFile> Files)
{
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once Discord has the reply: an edit that arrives before it finds no message.</summary>
    public Task Sent => _sent.Task;

    /// <summary>The callback's JSON, parsed again.</summary>
    public JsonObject Body => JsonNode.Parse(Json.Span)!.AsObject();

    /// <summary>The message that the reply shows, for a delivery by another route. Its calls are saved already.</summary>
    public OutgoingMessage ToMessage() => new(Body["data"]!.DeepClone().AsObject(), Files, ReadOnlyDictionary<string, CommandCall>.Empty);

    /// <summary>Marks the reply as sent, or as abandoned.</summary>
    public void MarkSent() => _sent.TrySetResult();

    /// <summary>The reply to a ping.</summary>
    public static InteractionReply Pong() => Bare(1);

    /// <summary>A new message.</summary>
    public static InteractionReply Message(OutgoingMessage message) => new(Callback(4, message.Body), message.Files);

    /// <summary>"Thinking": a deferred message.</summary>
    /// <param name="isPrivate">Whether only the caller sees the message.</param>
    public static InteractionReply LaterMessage(bool isPrivate) =>
        new(isPrivate ? Callback(5, new JsonObject { ["flags"] = CardRenderer.Ephemeral }) : Callback(5), []);

    /// <summary>A deferred update: the message that was used stays unchanged until it is edited.</summary>
    public static InteractionReply LaterUpdate() => Bare(6);

    /// <summary>Replaces the message that was used.</summary>
    public static InteractionReply Update(OutgoingMessage message) => new(Callback(7, message.Body), message.Files);

    /// <summary>Suggestions for an option.</summary>
    public static InteractionReply Suggestions(JsonArray choices) => new(Callback(8, new JsonObject { ["choices"] = choices }), []);

    /// <summary>A form.</summary>
    public static InteractionReply Form(JsonObject modal) => new(Callback(9, modal), []);

    private static InteractionReply Bare(int type) => new(Callback(type), []);

    private static ReadOnlyMemory<byte> Callback(int type, JsonObject? data = null)
    {
        var callback = new JsonObject { ["type"] = type };
        if (data is not null)
            callback["data"] = data;
        return JsonSerializer.SerializeToUtf8Bytes(callback);
    }
}
